import { positive, type Positive } from './positive';
import { unseenPositives } from './positivesUnseen';

/*
 * Lines with a plain secret each, between ⟦ and ⟧. Tokens are put together from pieces, so that no scanner takes them for
 * real ones.
 */

const hex = (length: number) => '3f9a1c7be04d5826'.repeat(8).slice(0, length);
const mixed = (length: number) => 'Qx7Lm2Rv9Tz4Bn6Kd8Wp3Hs5Jc1Fg0Ya'.repeat(8).slice(0, length);
const upper = (length: number) => 'Q7XL2MR9VT4ZB6NK8DWP'.repeat(3).slice(0, length);
const uuid = '7c1e9f52-3b08-4d6a-9e27-' + hex(12);

const passwords = [
  'password: ⟦Abc@12345⟧',
  'Password: ⟦Winter2026!⟧',
  'note: Log in as admin, password: ⟦Hy@2026erp⟧, then open the console',
  'pwd=⟦s3cretPwd⟧',
  'pwd: ⟦erp#2026⟧',
  'passwd: "⟦Qwer!234⟧"',
  "db_password: '⟦n0tForYou#1⟧'",
  'spring.datasource.password=⟦Erp2026Prod⟧',
  'DB_PASS=⟦Suzhou#88⟧',
  'adminPwd: ⟦Admin@123⟧',
  'PGPASSWORD=⟦pg4Hengyue⟧ psql -h 10.0.0.5',
  '{user: sa, password: ⟦Sa2026db⟧, host: 10.0.0.5}',
  '{"user": "sa", "password": "⟦Sa2026db⟧"}',
  'text: The Wi-Fi password is ⟦Guest2026!⟧',
  'describe: the password was reset to ⟦Temp#4471⟧ by the help desk',
  'note: default password ⟦Welcome#1⟧ still works on terminal 7',
  'note: passcode: ⟦482913⟧',
  'passphrase: "⟦c0rrect horse⟧"',
  'password: ⟦hunter⟧',
  'password: ⟦admin⟧',
  'password: ⟦123456⟧',
  'log: changed root password to ⟦R00t!2026⟧ during the night',
  'note: VPN pass: ⟦vpn#Straits9⟧',
  'user/password: sa / ⟦Passw0rd⟧',
  'login & pass: till01/⟦t1ll01⟧',
  '# password: ⟦Old#Erp1⟧ (for the old ERP)',
  '<password>⟦Mes2026#io⟧</password>',
  'url: jdbc:mysql://10.1.2.3:3306/mes?user=mes&password=⟦Mes#2026⟧&useSSL=false',
  'keystorePassword: ⟦changeit1⟧',
  'sudo password: ⟦hY9!sudo⟧ (till-server)',
  'note: "SA password: ⟦1qaz@WSX⟧. Change it after go-live."',
  'mysql -uroot -p⟦Root2026⟧ mes < dump.sql',
  'sshpass -p ⟦Ssh2026x⟧ ssh root@10.0.0.8',
  'curl -u admin:⟦Adm1nAPI⟧ http://10.0.0.9/api # password of the gateway',
  "ALTER USER mes IDENTIFIED BY '⟦Mes_2026⟧'",
  'sqlplus system/⟦Orcl2026⟧@10.0.0.6:1521/orcl',
];

const logins = [
  'login: admin/⟦123456⟧',
  'note: Back office, login: sa / ⟦sa123⟧, only from the till server',
  'user: wms/⟦Wms#2026⟧',
  'username = "till01/⟦Till01!pw⟧"',
  'note: manager PIN: ⟦4821⟧',
  'The PIN is ⟦0420⟧.',
  'PIN code: ⟦739152⟧',
  '账号：admin/⟦123456⟧',
  '账号: zhangsan/⟦Hy2026erp⟧',
  'note: 测试库账号：sa／⟦sa@888⟧，只读',
  '登录名：wms01 / ⟦wms01@hy88⟧',
  '用户：demo/⟦88888888⟧',
  '用户名：wms/⟦88888888⟧',
  '帐号：root/⟦Root1234⟧（服务器）',
  '收银机 PIN 码：⟦0420⟧',
  '店长 PIN：⟦6613⟧，每月换',
];

const chinese = [
  '密码：⟦Abc@12345⟧',
  '密码: ⟦123456⟧',
  'note: 账号 admin，密码：⟦Hengyue2026⟧，登录后先改日期',
  '密码是⟦Hy@2026⟧',
  'text: 数据库密码为⟦sa@hengyue1⟧，只在厂内网可用',
  '口令：⟦Zx9#2026⟧',
  '登录口令=⟦kl2026x⟧',
  'WiFi密码：⟦hengyue888⟧',
  'note: 无线网 HY-Guest 密码 ⟦hy20261116⟧',
  '服务器 root 密码已改为 ⟦R00t@hy⟧',
  '初始密码：⟦888888⟧，首次登录强制修改',
  '默认密码⟦abc123⟧没改的还有 6 个人',
  'describe: 何伟的手持机密码重置为⟦Hw@1234⟧',
  '账号密码：admin/⟦Admin@2026⟧',
  '账号/密码：lin/⟦Lin#8899⟧',
  '用户名和密码：sa / ⟦Sa_2026⟧',
  '用户名 sa 密码 ⟦Sa2026db⟧',
  '密码：⟦admin⟧',
  '密码：“⟦Qq!2026⟧”',
  '密码“⟦Qq!2026x⟧”',
  '- 测试库密码：⟦Test#2026⟧（只读）',
  'log: 上午给孙丽重置密码，新密码：⟦Sl@3344⟧。',
  'internal: 老 ERP 的 sa 密码就是⟦sa123456⟧',
  '堡垒机口令为⟦Blj@0099⟧，每月 1 日换',
  '# 密码：⟦Old@2019⟧',
  '密码：初始密码⟦Mz@2026⟧',
  '开机密码: ⟦1357⟧',
  '培训账号 train01～train30，密码统一为 ⟦Train@01⟧',
  '授权码：⟦HYJG-8K2P-77QX-19ZM⟧',
  '密钥：⟦' + mixed(24) + '⟧',
  '邮箱授权码：⟦' + 'qwkzplmvtr8dbeja' + '⟧',
  '令牌: ⟦' + mixed(32) + '⟧',
  '数据库：10.0.0.5，用户：mes，密码：⟦mes#1qaz⟧；端口 3306',
  '用户名：admin  密　码：⟦Abc@12345⟧',
  'note: 账 号 admin，密 码：⟦hy2026⟧',
  '数据库密码（sa）：⟦Hy@2026⟧',
  '密码(root)：⟦Root@123⟧',
  'note: password (root): ⟦R00t#hy⟧',
];

const connections = [
  'mysql://mes:⟦Mes2026⟧@10.0.0.5:3306/mes',
  'url: postgres://erp:⟦p0stGres⟧@db.hengyue.example/erp',
  'redis://:⟦r3disPass⟧@10.0.0.7:6379/0',
  'rediss://default:⟦Xy88redis⟧@cache.example:6380',
  'mongodb+srv://app:⟦M0ngo88⟧@cluster0.example.net/pos',
  'amqp://pos:⟦Rabbit9x⟧@10.0.0.9:5672/vhost',
  'git clone https://deploy:⟦Gitea2026⟧@git.example/erp.git',
  'ftp://edi:⟦Edi2026x⟧@10.0.0.11/in',
  'jdbc:oracle:thin:erp/⟦Orcl#88⟧@10.0.0.6:1521:orcl',
  'jdbc:sqlserver://10.0.0.5;databaseName=ERP;user=sa;password=⟦Sql@2026⟧;encrypt=false',
  'Server=10.0.0.5;Database=ERP;User Id=sa;Password=⟦Erp@2026⟧;',
  'Data Source=10.0.0.5;Initial Catalog=MES;uid=mes;pwd=⟦Mes@88⟧;Connect Timeout=30',
  'connection: "Host=db;Username=pos;Password=⟦pos9secret⟧;Database=pos"',
  'Driver={SQL Server};Server=til1;Uid=till;Pwd=⟦till!99⟧',
  'DefaultEndpointsProtocol=https;AccountName=pos;AccountKey=⟦' + mixed(40) + '==⟧',
  'jdbc:postgresql://10.0.0.4/erp?user=erp&password=⟦erpPg2026⟧',
  'jdbc:mysql://10.0.0.5:3306/erp?user=root&password=⟦root⟧&useSSL=false',
  'jdbc:sqlserver://10.0.0.5;databaseName=ERP;user=sa;password=⟦kingdee⟧;encrypt=false',
  'Server=10.0.0.5;Database=ERP;User Id=sa;Password=⟦kingdee⟧;',
  '连接串 Data Source=10.0.0.5;Initial Catalog=MES;uid=mes;pwd=⟦mes⟧',
  'DRIVER={MySQL ODBC 8.0};SERVER=10.0.0.5;UID=root;PWD=⟦root⟧;',
  'Pwd=⟦yonyou⟧;Uid=sa;Server=10.0.0.5',
];

const tokens = [
  'token: ⟦' + 'ATA' + 'TT3xFfGF0' + mixed(40) + '⟧',
  'jira: {email: li@acme.example, token: ⟦' + 'ATA' + 'TT3xFfGF0' + mixed(60) + '=1A2B3C4D⟧}',
  'note: ⟦' + 'ATC' + 'TT3xFfGN0' + mixed(50) + '⟧',
  'trello token ⟦' + 'ATT' + 'A' + hex(64) + '⟧',
  'https://api.trello.com/1/boards/x?key=⟦' + hex(32) + '⟧',
  'app_secret: ⟦' + mixed(32) + '⟧',
  '飞书 App Secret：⟦' + mixed(32) + '⟧',
  'tenant_access_token: ⟦t-' + 'g1044q' + mixed(34) + '⟧',
  'note: 飞书 ⟦u-' + mixed(24) + '⟧',
  'Lark user token ⟦u-' + hex(32) + '⟧',
  'gh: ⟦' + 'gh' + 'p_' + mixed(36) + '⟧',
  '⟦' + 'github' + '_pat_' + mixed(22) + '_' + mixed(59) + '⟧',
  'gitlab: ⟦' + 'gl' + 'pat-' + mixed(20) + '⟧',
  'note: registry needs ⟦' + 'np' + 'm_' + mixed(36) + '⟧',
  'aws: ⟦' + 'AK' + 'IA' + upper(16) + '⟧',
  'aws_secret_access_key = ⟦' + mixed(36) + '/+a9⟧',
  'oss: ⟦' + 'LT' + 'AI5t' + mixed(20) + '⟧',
  'AccessKeySecret: ⟦' + mixed(30) + '⟧',
  'cos: ⟦' + 'AK' + 'ID' + mixed(32) + '⟧',
  'SecretKey=⟦' + mixed(32) + '⟧',
  'webhook: https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=⟦' + uuid + '⟧',
  'https://oapi.dingtalk.com/robot/send?access_token=⟦' + hex(64) + '⟧',
  '加签密钥：⟦' + 'SE' + 'C' + hex(64) + '⟧',
  'https://open.feishu.cn/open-apis/bot/v2/hook/⟦' + uuid + '⟧',
  'https://hooks.slack.com/services/⟦' + 'T0AB1CD2E/B0FG3HI4J/' + mixed(24) + '⟧',
  'slack ⟦' + 'xo' + 'xb-123456789012-210987654321-' + mixed(24) + '⟧',
  'Authorization: Bearer ⟦' + mixed(40) + '⟧',
  'jwt: ⟦' + 'ey' + 'JhbGciOiJIUzI1NiJ9.ey' + 'JzdWIiOiIxMjM0NTY3ODkwIn0.' + mixed(43) + '⟧',
  'Authorization: Basic ⟦' + 'ZXJwOkVycEAyMDI2' + '⟧ # token',
  'api key: ⟦' + mixed(28) + '⟧',
  'apiKey: ⟦' + hex(40) + '⟧',
  'client_secret=⟦' + mixed(34) + '⟧',
  'corpsecret: ⟦' + mixed(43) + '⟧',
  'private_token=⟦' + mixed(20) + '⟧',
  'DEEPSEEK_API_KEY=⟦' + 's' + 'k-' + hex(32) + '⟧',
  'maps: ⟦' + 'AI' + 'za' + mixed(35) + '⟧',
  'secret: ⟦Hy@2026!erp⟧',
  'access token is ⟦' + mixed(24) + '⟧',
];

const base64 = [mixed(64), mixed(64), mixed(40) + '=='];
const block = (name: string, indent: string) =>
  ['-----BEGIN ' + name + '-----', ...base64, '-----END ' + name + '-----'].join('\n' + indent);
const keys = ['RSA PRIVATE KEY', 'OPENSSH PRIVATE KEY', 'EC PRIVATE KEY', 'PRIVATE KEY', 'ENCRYPTED PRIVATE KEY'].map(
  (name) => 'key: |\n  ⟦' + block(name, '  ') + '⟧\n',
);

/** Written together with the rules. */
export const ownPositives: readonly Positive[] = [
  ...passwords,
  ...logins,
  ...chinese,
  ...connections,
  ...tokens,
  ...keys,
].map(positive);

export const positives: readonly Positive[] = [...ownPositives, ...unseenPositives];
