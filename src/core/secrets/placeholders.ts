/** What people write where a secret would stand: masks, names of variables, references to a vault, words. */
export function isPlaceholder(value: string): boolean {
  return shapes.some((shape) => shape.test(value)) || isOrdinaryWord(value);
}

const shapes: readonly RegExp[] = [
  // Masks: ******, xxxx, ……, ____.
  /^[*•●＊·xX#?？_.…=-]+$/,
  /\*{3,}|•{3,}|●{3,}|＊{3,}/,
  // <password>, 〈密码〉, [password], 【密码】, (see below), {0}, {{password}}.
  /^<[^>]*>?\W?$/,
  /^[〈《＜【[(（{].*[〉》＞】\])）}]?$/,
  // ${PASSWORD}, $(pass db), $PASSWORD, %DB_PASSWORD%, @db.password@, #{password}, !vault.
  /^[$#]\{/,
  /^\$\(/,
  /^\$[A-Za-z_]{3,}$/,
  /^\$env:/i,
  /^%[A-Za-z_]+%$/,
  /^@[\w.]+@$/,
  /^![a-z]+$/i,
  /^[&*][a-z_]\w*$/,
  // Encrypted or kept elsewhere: ENC(…), {cipher}…, vault:…, op://…, secret: erp-db.
  /^(?:enc|encrypted|aes|des)[([]/i,
  /^(?:vault|secret|env|kms|ssm|op|file|ref|keyring|keepass|1password|bitwarden)\b[:/]/i,
  // A call or a property of a program: getenv("X"), process.env.X, config.password.
  /^[A-Za-z_$][\w$.]*\(.*$/,
  /^(?:process\.env|os\.environ|system\.|config\.|settings\.|this\.|self\.|args\.|props\.|env\.)/i,
  // your-password, my_password_here, example123.
  /^(?:your|the|new|old|enter|insert|some|any|example|sample|placeholder|dummy|fake|todo|tbd|fixme|redacted|hidden|masked)(?:$|[-_ .]|\d)/i,
  /^(?:my[-_]?)?(?:user)?(?:pass(?:word|wd|code|phrase)?|pwd|secret|token|key|api[-_]?key)[-_]?(?:here|value|goes|placeholder)?$/i,
  /^change[-_]?(?:me|it|this)!?$/i,
  /^(?:null|nil|none|undefined|true|false|n\/a)$/i,
];

/** Words that stand behind “password:” in notes and forms, and are none. */
const ordinary = new Set(
  `required optional unknown changed change changes expired expires expiry reset resets same empty blank policy policies
  yes no not see ask stored kept keep encrypted hashed wrong incorrect invalid missing correct okay done pending open
  timeout failed fails failure error errors string text varchar char number field fields input minimum maximum weak
  strong default defaults above below later hash disabled enabled confidential private internal manual manually
  automatic automatically never always locked unlocked forgotten forgot lost found okay please must should will with
  without when what where which that this these there they from have has only both each after before until safe vault
  keepass bitwarden lastpass paper envelope sealed separate separately verbal verbally phone email mail wechat feishu
  lark teams slack jira confluence wiki readme handed given provided sent shared agreed checked verified tested okay
  visible length rotation rotate login logon logout sign account accounts administrator user users username customer
  client server database oracle mysql windows linux vendor supplier owner manager team personal individual single
  double characters chars digits letters symbols special upper lower case sensitive plain plaintext clear cleartext
  salted hidden prompt prompts prompted dialog screen page button link works worked working solved fixed review
  security audit rule rules form type value values boolean integer object array varies various multiple several
  unchanged standard custom generated random temporary initial first second third once twice daily weekly monthly`
    .split(/\s+/)
    .filter(Boolean),
);

function isOrdinaryWord(value: string): boolean {
  return ordinary.has(value.toLowerCase().replace(/[.,;:!?]+$/, ''));
}

/** Something else that has letters and digits: a date, a time, an address, a path, a version, a quantity. */
export function isOtherThing(value: string): boolean {
  return otherThings.some((shape) => shape.test(value));
}

const otherThings: readonly RegExp[] = [
  /^\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?:[T ].*)?$/,
  /^\d{1,2}[-/.:]\d{1,2}(?:[-/.:]\d{1,4})?$/,
  /^v?\d+(?:\.\d+)+(?:\.x)?$/i,
  /^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?:\/.*)?$/,
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i,
  /^[a-z][a-z0-9+.-]*:\/\//i,
  /^(?:\.{0,2}\/[\w.-]+|~\/|[A-Za-z]:[\\/]|\\\\)/,
  /^[\w.-]+(?:\/[\w.-]+)*\.(?:ya?ml|md|txt|xlsx?|docx?|pdf|png|jpe?g|csv|sql|log|json|xml|html?|zip|conf|ini|properties|java|ts|js|py|kdbx)$/i,
  /^\d+(?:\.\d+)?%/,
  /^\d+(?:\.\d+)?(?:ms|s|sec|min|h|d|days?|hours?|weeks?|months?|years?|chars?|characters?|digits?|bits?|bytes?|kb|mb|gb|x|st|nd|rd|th)\b/i,
  /^\d+[-–~+]\d*$/,
  /^[≥≤<>~+]/,
  /^(?:b?crypt|scrypt|pbkdf|argon|n?(?:var)?char|uuid(?:v)?|sha|md|aes|rsa|base|utf|tls|oauth|sm|http|win|ie|erp|crm|mes|wms|id)[-_]?\d+$/i,
  // An id of ours: date, slug, four characters; an issue's key.
  /^\d{4}-\d{2}-\d{2}-/,
  /^[A-Z][A-Z0-9]{1,9}-\d{1,6}$/,
  /^\$2[aby]\$|^\{(?:bcrypt|noop|cipher|ssha)\}/i,
];
