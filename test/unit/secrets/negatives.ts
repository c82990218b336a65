import { unseenNegatives } from './negativesUnseen';
import { chinese } from './negativesZh';

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
cd $PWD/mes
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
login: corp/jsmith2
login: till01/till02
login: ERP/K3Cloud
login: AD/LDAP, both work
user: wang/li
user: IT/Finance2
user: admin/ 12 others
account: 1001/1002
account: GL/610100.01
account: cash/bank
username: first/last name
user: sales/admin
login: SSO/Entra ID
login page: erp/login2026.html
PIN: 12 of the connector
PIN 4 is ground
PIN: 4 digits, set by each cashier
PIN: ****
PIN: 0000
pin: 5582 boxes
PIN 码由店长自己设
PIN code is printed on the card
Pin 1234 in the map
PINs: 12
Login & password: handed over in person
account/password: see envelope
password (min. 8): required
password (MD5): 16 bytes
Server=10.0.0.5;Database=ERP;Uid=sa;Pwd=***;
Server=10.0.0.5;Database=ERP;User Id=sa;Password=;
jdbc:sqlserver://10.0.0.5;databaseName=ERP;user=sa;password=<secret: erp-db>
`;

const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

export const negatives: readonly string[] = [...lines(english), ...lines(chinese), ...unseenNegatives];
