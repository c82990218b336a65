/*
 * More lines that hold no secret though they speak of one or look like one. These were written without a look at the
 * rules, as a measure of what they flag of what they were not made for: of the first round (290 lines) none, of the second, which was aimed at the
 * rules that had come in with the first, 4 of 59.
 */

import { unseenChinese } from './negativesUnseenZh';

const english = `
text: Admin password handed over to the customer's IT lead in a sealed envelope
text: Initial passwords set to expire at first login
note: password reset mails arrive only after 15 minutes
note: Passwords in the old system are stored as MD5
describe: Users of group B2 get "wrong password" though it is right
describe: After 3 attempts the password prompt disappears (build 2026.3)
describe: Password expired on 2026-03-11 for 14 users at once
analyze: The login service compares passwords case-insensitively since v4.2
analyze: pwd command missing in the restricted shell
propose: Lengthen passwords from 6 to 10 characters
propose: "Use single sign-on (SAML2) and drop passwords altogether"
note: Password policy: min. 10 characters, upper/lower/digit/symbol
note: Password history: last 5
note: password = date of birth is forbidden from now on
text: Test accounts test01 to test30 created, passwords on the cards
text: "Password list destroyed (witness: Wu)"
note: Passcode on the back of the handheld
note: door code from reception, changes daily
note: PIN pad model VX820 works
note: "PIN: ask the shift lead"
note: User name and password are the same as in production
note: Username/password dialog pops up twice
note: Login as yourself, never as admin/root
note: login: AD account
log: 14:30 password of user HW-03 reset, told him in person
log: 09:15 Wang forgot his password again
log: Passwords reset for 12 users of the night shift
said: Why do I have to type my password every 10 minutes?
said: The password is too complicated for the packers
asked: Who needs which password at the packing desk?
need: Log in without a password at the terminals (badge)
title: Password with umlaut is refused
title: pwd field too short in table SYS_USER
title: token expires after 8h, handhelds log out
title: Session token lost after Wi-Fi roaming
title: API key rejected with 401
title: Wrong webhook address in the test system
text: Webhook for the delivery note tested with Postman
text: Access keys of the rack returned
text: Key user training, group 2 of 3
text: Key figures agreed: OTIF 95 %, stock accuracy 99.5 %
text: Foreign keys checked after import
text: Licence keys for 25 clients ordered, PO 4500012345
text: License server reachable on port 27000
note: "License: 25 named users, valid to 2027-03-31"
note: Serial 5CG1234XYZ of the loan laptop
note: MAC 00:1A:2B:3C:4D:5E registered for the guest network
note: IMEI 356938035643809
note: S/N FZ7Q2-88K
note: asset tag IT-2026-00417
note: IBAN DE89 3704 0044 0532 0130 00 on the invoice template
note: VAT number CN91320594MA1XXXXX6K
note: barcode 6901234567892 scans twice
note: GS1 code (01)09501101530003(17)260331(10)AB-123
note: SSCC 340123450000000017
note: order 4500012345, delivery 0080004711
note: "build 4f9a1c7 deployed at noon"
note: "image sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"
note: "checksum of the dump: d41d8cd98f00b204e9800998ecf8427e"
note: commit a3f5b8c9d0e1f2a3b4c5d6e7f8091a2b3c4d5e6f
note: uuid 123e4567-e89b-12d3-a456-426614174000 of the failed message
note: "idoc 0000000000123456 posted again"
note: correlation id 7c1e9f52-3b08-4d6a-9e27-3f9a1c7be04d
note: "trace: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
tracker: {jira: ACME-1234, trello: Xy12AbCd}
url: https://trello.com/c/Xy12AbCd/12-import-master-data
url: https://acme.atlassian.net/browse/ACME-12?focusedCommentId=10023
url: https://acme.feishu.cn/base/bascnAbCdEfGhIjKlMn?table=tblAbCdEf
url: https://acme.feishu.cn/docx/doxcnAbCdEfGhIjKlMnOpQr
share: {feishu: {app: bascnAbCdEfGhIjKlMn, table: tblXyZ123}}
share: {trello: {board: Xy12AbCd, list: 5f1a2b3c4d5e6f7a8b9c0d1e}}
share: {jira: {site: acme.atlassian.net, project: ACME}}
share: {jira: {site: acme.atlassian.net, secret: jira-token}}
secret: feishu-app
secret: acme-vpn-2026
secret: wms_db_reader
secret: trello.token
"secret": "pos-db"
- {id: vpn, text: VPN access, secret: acme-vpn}
url: https://erp.example/reset?token=<token>
url: https://erp.example/login?next=%2Forders%3Fid%3D17
url: https://user@git.example/erp.git
url: ssh://git@git.example:2222/erp.git
url: ftp://files.example/in
url: http://10.0.0.5:8080/api/v1/token
url: http://10.0.0.5:8080/oauth/token?grant_type=client_credentials
url: https://hooks.slack.com/services/ has to be allowed by the proxy
url: https://open.feishu.cn/open-apis/bot/v2/hook/xxxxxxxx
url: https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=<key>
url: https://oapi.dingtalk.com/robot/send?access_token=ACCESS_TOKEN
jdbc:sqlserver://10.0.0.5:1433;databaseName=ERP;integratedSecurity=true
jdbc:postgresql://10.0.0.4:5432/wms
Server=10.0.0.5;Database=ERP;Trusted_Connection=True;
Server=10.0.0.5;Uid=reader;Pwd=***;
Data Source=HYSQL01;User ID=reader;Password=<secret: erp-db>;
DSN=ERP;UID=reader;PWD=
mysql://root@10.0.0.5/mes
mongodb://10.0.0.8:27017/mes
postgres://wms:***@10.0.0.4/wms
sqlplus / as sysdba
sqlplus system@orcl
sqlcmd -S 10.0.0.5 -E -Q "select 1"
mysql -u reader -p < check.sql
mysqldump --single-transaction -u backup -p mes > mes.sql
redis-cli -h 10.0.0.7 ping
ssh-keygen -t ed25519 -f onsite
ssh -p 2222 root@10.0.0.8
curl -u onsite https://wms.example/api/stock
curl -H "Authorization: Bearer $TOKEN" https://wms.example
net use Z: \\\\\\\\10.0.0.2\\\\share /user:onsite *
ALTER USER mes IDENTIFIED EXTERNALLY
create user reader identified by <password>
password: "\${env:ERP_PASSWORD}"
password: {{ vault_erp_password }}
password: !vault erp
password: env(ERP_PASSWORD)
password: @ERP_PASSWORD@
password: #ask
password: tbd
password: n/a
password: "-"
password: same as last time
password: in the safe
password: 见保险柜
password_min_length: 12
passwordPolicy: strong
password_expires: 90
password-reset: enabled
showPassword: false
passwords: [ ]
token_ttl: 3600
tokenType: bearer
token_url: https://login.example/oauth2/token
accessTokenValiditySeconds: 43200
secretRef: erp-db
client_id: 0oa1b2c3d4e5
appId: cli_a1b2c3d4e5f6
corpid: ww1234567890abcdef
agentId: 1000002
AccessKey ID is on the card
keyword: stocktaking
keyboard: scanner sends Enter twice
monkey: see patch 12
author: Wu
authorized by: Wang
authentication: LDAP
basic: yes
pass: 14 of 16 test cases
pass: yes
passed: 2026-03-12
pass rate: 97.5%
pass/fail: pass
pass 2 of the import took 45min
compass: north gate
bypass: gate 7B
by-pass valve V-12 open
boarding pass QR code did not work
day pass no. 1174 at gate 3
PW: week 11
pw-12 pallet wagon
spwd: 3
ATTACHMENT: log.txt
sk-SK: Slovak texts missing
t-code VA01 opens slowly
u-boot 2024.01 on the scale
SEC: security questionnaire
BEGIN PUBLIC KEY is what they need from us
-----BEGIN PUBLIC KEY-----
ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFabFabFabFab onsite@laptop
`;

/** Of a second round: near the rules that the first one led to. */
const second = `
propose: password 改用 BCrypt12 存储
propose: 密码改用 BCrypt12 存储，旧的保留
propose: 密码改为 SHA256 加盐
密码统一为8位数字
password 已重置2次
pwd 改为varchar40
password for the till was reset by Helen2
password for user hw03 was reset at 10:20
password on terminal 7B is wrong
password of U8cloud is the same as in production
the password to V2.3 is unchanged
text: password "reset2" screen is blank
password "forgot" link
note: password hw03ab
note: Password SSO2go rollout
key: ORDER-2026-11804
key: sha256-9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
key: 2026-03-12-login-timeout-7f3k
- {key: ACME-12, jira: x}
idempotency: key evidence/2026-03-12-log-4f9a.txt
应用key：由厂商提供
平台 key: V2.3.1
接口key：order_no
secret: acme-erp-db-2026-read-only-user-7f3k
top secret: project Falcon2026
API key 4 weeks late
app secret goes to Wu
access token 2h valid
admin/root rights revoked
admin/manager2026 roles merged
sa / so weekend shift
root/home partition 80% full
system/e2e-test#3 passed
sys/admin@2026-03 report
curl -u onsite: https://wms.example
curl --user $USER:$PASS https://x
redis-cli -a $REDIS_PASS ping
redis-cli -a <password>
sqlcmd -S 10.0.0.5 -U sa -P $SA_PASSWORD
net use Z: \\\\10.0.0.2\\share
net use Z: \\\\10.0.0.2\\share /user:onsite
net use Z: \\\\10.0.0.2\\share /persistent:yes
注册码数量：25个
注册码：已激活
PW week 12 pw 12A
pw Fab-2 to Fab-3
cx_oracle://user@host/db
note: pwd on the server is changed monthly
note: the password of the gateway is known to Wu2
批准人：admin/Wang#1
secret：由王经理保管
key：空格键
Secret Santa: 20 EUR
AccessKeySecret 由信息部保管
token 是 JWT
token 改为 8h 有效
license key 25 users
client secret rotates every 90d
api key 改为 UUIDv4
`;

const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

export const unseenNegatives: readonly string[] = [...lines(english), ...lines(unseenChinese), ...lines(second)];
