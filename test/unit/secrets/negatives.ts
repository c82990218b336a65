/*
 * Lines that speak of secrets, or look like one, and hold none.
 */

const english = `
password policy: 12 characters
password: ******
password: <password>
password: \${PASSWORD}
password: "{{password}}"
password: $(pass erp/db)
password: $DB_PASSWORD
password=%DB_PASSWORD%
password: your-password
password: [redacted]
password: see KeePass
password: see the vault, entry ERP test
Password: ask Wu at the IT office
password: to be set by the customer
Password: required
password: changed
password: none
password: unchanged since the last visit
passwords are kept in the safe of the IT office
title: Forgot password link leads to a blank page
title: Cannot change password: timeout after 30 s
title: Reset password: 3 users still locked out
text: Passwords of all test users changed
text: Change the default password of the terminals
text: Password rules agreed with IT (length 12, four classes)
text: Agree who keeps the admin password
note: The password has 8 characters and expires in 90 days
note: The password is in the sealed envelope
note: The password is known to Marcus only
note: password was reset by the help desk on 2026-03-12
note: Password expires 2026-09-30
note: password: 2026-09-30 at the latest
note: The password was changed on Friday
note: password and user are printed on the card
note: passwords: one per person
note: Password manager installed on all laptops
note: single sign-on, no password: LDAP
describe: After the password change the till shows error E1042
describe: Wrong password 5 times locks the account for 30 minutes
describe: The password field accepts only 16 characters
describe: The dialog asks for the password twice
analyze: The password hash is compared without its salt
analyze: Password synchronisation runs every 15 minutes
propose: Store the password with BCrypt10 instead of MD5
propose: use ENC(x9Kd82==) as in the manual
id: reset-password
id: password-rules
id: kit-passwords
secret: erp-db
secret: straits-till-licence
secret: hengyue-erp-test-db
secret: straits-back-office-2
secret: "erp-db"
- {id: kit-erp-db, text: Read-only connection, secret: erp-db}
Top secret: the surprise party for Helen
The secret: always count the cash before the lunch peak
No secrets in these files
tokens are issued by the customer's IT
token: see vault
token: expired
token: revoked on 2026-03-12
text: Issue a token for the interface
text: Token ring cable for the old scale
API key: from the vendor portal
api_key: \${API_KEY}
apiKey: <your key>
api key: ask the vendor
text: Ask for the API key of the test environment
key: value
primary key: order number and line
foreign key: customer_id
key users: Helen, Siti and Marcus
Keys for the server room are at the reception
license key: see the envelope
licence key: with Gao
access key: pink card, drawer 3
private key stays on the signing stick
the file begins with -----BEGIN PRIVATE KEY----- and is 1.7 KB
-----BEGIN CERTIFICATE-----
Bearer bonds are not accepted
Authorization: Bearer <token>
Authorization: Bearer \${TOKEN}
basic authentication is switched off
Basic training of the cashiers
url: https://straitspantry.example/login
url: https://user:password@host/path
url: mysql://user:pass@host/db
url: postgres://\${USER}:\${PASSWORD}@db/erp
url: http://10.0.0.5:8080/erp
url: https://example.org/a:b@c
url: redis://10.0.0.7:6379/0
jdbc:mysql://10.1.2.3:3306/mes
jdbc:oracle:thin:@10.0.0.6:1521:orcl
Server=10.0.0.5;Database=ERP;Integrated Security=true;
Server=10.0.0.5;User Id=sa;Password=******;
Server=10.0.0.5;User Id=sa;Password={0};
mysql -u root -p mes < dump.sql
mysql -h 10.0.0.5 -u mes -p
curl https://straitspantry.example/health
git clone git@gitlab.example:erp/mes.git
email: helen@straitspantry.example
t-shirts for the team, size L
u-turn at gate 3
id: t-accept-fields
issue: 2026-03-12-login-timeout-7f3k
change: 2026-09-10-ask-for-carrier-bags-at-every-sale-n6yb
digest: sha256-9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
commit 3f786850e387550fdab836ed7e6dc881de23001b
md5 9e107d9d372bb6826bd81d3542a419d6
evidence: evidence/password-reset-screen.png
evidence/signoff-login.jpg
batch 20261116A12, order SO-2026-11804
serial number SN8842K17Z0091
invoice 4500012345, tax number 91320594MA1XYZ123A
phone: 0512-5550-0101
phone: +65 5550 0182
at: 2026-03-12T10:20:00+08:00
due: start+2wd
tracker: {jira: ACME-12}
pass: 12 cases, fail: 2
Test pass: 95%
pass rate: 98.5%
passed: 41 of 43
Bypass: press F8 twice
compass: north gate
by-pass valve: V12
PASS/FAIL: PASS
passage: B2
passport: needed for the site pass
Boarding pass: gate B12, seat 14C
passenger lift: 800 kg
pw: power in kW
the pwd command shows the folder
cd \$PWD/mes
Type pwd and press Enter
secretary: Ms Tan
Secretariat: room 4.12
tokenize: split card numbers before storing
skip: desk-top review
sk-learn is not used here
AKIAH is the vendor's sales engineer
webhook: to be agreed with the customer
webhook/send is called without a key
access_token is renewed every two hours
access_token: <from the console>
refresh token: 30 days
session token: 15 minutes
verification code: sent by SMS
password length: 12
passwordPolicy: strict
password_policy: complex
minPasswordLength: 12
password-protected workbook, sheet 2
password strength: medium
password: "null"
password:
password: ~
password: !vault
password: *erp
password: vault:secret/erp#db
password: op://Onsite/erp/password
password: {cipher}ab12cd34
password: process.env.DB_PASSWORD
password: os.environ["DB_PASSWORD"]
password: config.password
password: getenv("DB_PASSWORD")
password: example
password: changeme
password: xxxxxx
password: .......
password: ____________
password: [see below]
password: (in the envelope)
password: wang@acme.example
password: https://vault.example/erp
password: C:\\keys\\erp.kdbx
password: evidence/keys.kdbx
password: 12 characters, one digit
password: min. 8 characters
password: at least one digit
password: 90 days
password: 3x wrong locks
password: LDAP
password: SSO
password: v2.3.1
password: 10.0.0.5
password: and user
password is required
password is wrong
password is case-sensitive
password is the same as on the old system
password is not shown
password is set by the administrator
password set by the user
password changed by Wang
password reset for 12 users
password reset 2026-03-12
password reset: 4 h, done twice
password rotation: quarterly
password sheet: drawer 3, red folder
The password: nobody remembers it
user and password: on the card
user/password: on request
login: via the portal
Login & password: handed over in person
account/password: see envelope
`;

const chinese = `
密码：******
密码：见密码本
密码：同上
密码：由客户设置
密码：<密码>
密码：\${PASSWORD}
密码：【略】
密码：（略）
密码：xxxxxx
密码：问吴科长
密码：至少 8 位，含大小写字母和数字
密码：8 位以上
密码：90 天更换一次
密码：首次登录强制修改
密码：无
密码：不变
密码：已改
密码：AD
密码：LDAP
密码：SSO
密码：your-password
密码策略：12 位，四类字符
密码规则：不少于 8 位
密码长度：12
密码有效期：90 天
密码强度：中
密码错误次数：5
密码输错 5 次锁定 30 分钟
密码 8 位，含字母和数字
密码 90 天到期
密码 2026 年 3 月到期
密码2026年到期
密码已经改过
密码已重置
密码已改为统一规则
密码是必填项
密码是区分大小写的
密码为空时不提示
密码为 8 到 16 位
密码由信息科保管
密码本在机柜门内侧
密码放在密封信封里
密码忘了找吴建国
密码锁在 2 号门
title: 忘记密码后收不到短信
title: 修改密码报错 500
title: 重置密码：页面空白
title: 登录密码过期没有提示
text: 改掉所有终端的默认密码
text: 与信息科确认密码策略
text: 统一重置密码，共 312 人
text: 测试账号和密码打印成卡片
note: 账号密码见密码本
note: 账号密码：见信封
note: 账号、密码由护理部统一发放
note: 账号和密码当面交接，不发微信
note: 用户名和密码区分大小写
note: 用户名/密码：找方磊要
note: 密码在保险柜，钥匙在赵副总处
note: 扫码登录，免密码
note: 无密码，直接进入
describe: 输入密码后黑屏约 5 秒
describe: 改密码时提示“密码不能与前 3 次相同”
describe: 密码框只能输入 16 个字符
analyze: 密码加密方式由 MD5 换成 SHA256，老数据没转
analyze: 密码同步任务 15 分钟一次，中间登录会失败
propose: 密码统一在 AD 里改，终端不再单独存
口令：******
口令：见交接单
口令红包已发
口令卡每人一张
口令由值班长掌握
密钥：见密码本
密钥：由总部保管
密钥长度：2048
密钥每年更换
密钥文件不出厂
令牌：过期后重新申请
令牌有效期 2 小时
动态令牌 3 个，交给吴科长
授权码：待厂商发放
授权码：见邮件
授权码还没到
临时授权文件，90 天
激活码：找林工
访问码：现场发放
验证码：短信发送
密文存储，不可逆
加密 U 盘：安装包、补丁、手册电子版
保密协议已签
密封条编号 0047
密度 7.85
批次号 HY20261116A
炉号 L26110342
工单 MO-2026-11-0047
物料编码 000012345678
单据 H000123 到 H000180
快递单号 SF1402387765120
税号 91320594MA1XYZ123A
银行账号：见合同
账号：admin
账号已开通 26 个
用户名：sa，密码见信封
用户密码由本人设置
数据库连接由信息科当面输入
服务器 10.0.0.5，端口 1433，账号密码在密码本
JDBC 连接串见实施手册第 4.2 节
Server=10.0.0.5;Database=ERP;Password=******
飞书应用的 App Secret 存在密钥里
飞书 App ID：cli_a1b2c3d4e5f60718
企业微信机器人地址由客户保管
钉钉机器人 access_token 向管理员要
secret: hengyue-erp-test-db
secret: hengyue-old-erp-readonly
Token 过期后自动续期
token：见密码本
API Key 由厂商提供
接口文档 v1.2.3，字段 token 必填
系统报错 ERR_PASSWORD_EXPIRED
字段 PASSWORD VARCHAR(64)
列名 user_password，长度 128
参数 pwd_expire_days=90
菜单：系统管理 > 密码管理
截图 evidence/密码重置.png
签名 evidence/signoff-login.jpg
`;

const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

export const negatives: readonly string[] = [...lines(english), ...lines(chinese)];
