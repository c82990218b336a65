import { matchesOf, type FoundSecret, type SecretKind, type SecretRule } from './foundSecret';
import { isPlaceholder } from './placeholders';

/*
 * Secrets that tell themselves: by how they begin, or by the address that they are part of. No word beside them is
 * needed.
 */

const tokens: readonly RegExp[] = [
  // Atlassian (API tokens, service accounts, Bitbucket app passwords), Trello.
  /(?<value>\b(?:ATATT|ATCTT|ATBB|ATTA)[A-Za-z0-9_=-]{20,400})/dg,
  /\btrello\.com\b[^\s"']{0,200}?[?&](?:key|token)=(?<value>[0-9a-f]{32,64})/dg,
  /[?&]token=(?<value>[0-9a-f]{64})\b/dg,
  /\btrello\b[^\n]{0,24}?\b(?:key|token)\b["']?[ \t]{0,16}[:：=][ \t]{0,16}["']?(?<value>[0-9a-f]{32,64})\b/dgi,
  // Feishu and Lark: tenant, user and app access tokens.
  /(?<![\w-])(?<value>[tu]-(?=[A-Za-z0-9_]*\d)(?=[A-Za-z0-9_]*[A-Za-z])[A-Za-z0-9_]{20,80})(?![\w-])/dg,
  /(?<![\w-])(?<value>a-[A-Za-z0-9_]{30,80})(?![\w-])/dg,
  // GitHub, GitLab, Gitee and npm.
  /(?<value>\bgh[pousr]_[A-Za-z0-9]{20,255})/dg,
  /(?<value>\bgithub_pat_[A-Za-z0-9_]{30,255})/dg,
  /(?<value>\bgl(?:pat|dt|rt|ptt|ft|soat)-[A-Za-z0-9_-]{16,64})/dg,
  /(?<value>\bnpm_[A-Za-z0-9]{30,64})\b/dg,
  // AWS, Aliyun, Tencent Cloud, Google, Azure.
  /(?<value>\b(?:AKIA|ASIA)[0-9A-Z]{16})\b/dg,
  /(?<value>\bLTAI(?=[A-Za-z0-9]*\d)[A-Za-z0-9]{12,30})\b/dg,
  /(?<value>\bAKID(?=[A-Za-z0-9]*\d)[A-Za-z0-9]{13,40})\b/dg,
  /(?<value>\bAIza[0-9A-Za-z_-]{35})/dg,
  /\b(?:AccountKey|SharedAccessKey|SharedSecretValue)[ \t]{0,16}=[ \t]{0,16}(?<value>[A-Za-z0-9+/]{20,}={0,2})/dg,
  // Slack, model providers, DingTalk's signing secret.
  /(?<value>\bxox[abeoprs]-[A-Za-z0-9-]{10,250})/dg,
  /(?<value>\bsk-(?=[A-Za-z0-9_-]*\d)[A-Za-z0-9_-]{20,200})/dg,
  /(?<value>\bSEC[0-9a-f]{60,64})\b/dg,
  // JSON Web Tokens, and what follows “Bearer” and “Basic”.
  /(?<value>\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]+)?)/dg,
  /\bBearer[ \t]{1,16}["']?(?<value>(?=[\w.~+/-]*\d)[A-Za-z0-9._~+/-]{16,}=*)/dgi,
  /\bAuthorization["']?[ \t]{0,16}[:：=][ \t]{0,16}["']?Basic[ \t]{1,16}(?<value>[A-Za-z0-9+/]{8,}={0,2})/dgi,
];

const webhooks: readonly RegExp[] = [
  // WeChat Work, DingTalk, Feishu and Lark, Slack: who has the address can post.
  /\bqyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/[\w/]+\?(?:[^\s"']{0,300}&)?key=(?<value>[0-9A-Za-z-]{16,64})/dg,
  /\boapi\.dingtalk\.com\/robot\/[\w/]+\?(?:[^\s"']{0,300}&)?access_token=(?<value>[0-9A-Za-z]{20,80})/dg,
  /\bopen\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/(?:v2\/)?hook\/(?<value>[0-9A-Za-z-]{16,64})/dg,
  /\bhooks\.slack\.com\/services\/(?<value>T[A-Z0-9]+\/B[A-Z0-9]+\/[A-Za-z0-9]{16,})/dg,
];

/** Keys of connection strings, besides the password's own. */
const beside = String.raw`(?:server|data source|host|driver|dsn|uid|user(?:[ _]?id|name)?|database|initial catalog)[ \t]{0,4}=`;
const passwordIs = String.raw`(?:password|pwd)[ \t]{0,4}=[ \t]{0,4}(?<value>[^\s;&"'<>\u3000-\uffef]{2,120})`;

const connections: readonly RegExp[] = [
  // Server=…;Uid=sa;Pwd=kingdee; jdbc:mysql://host/db?user=root&password=root: there even a mere word is one.
  new RegExp(String.raw`(?<![\w-])${beside}[^\r\n;]{0,120};(?:[^\r\n;]{1,80};){0,6}[ \t]{0,4}${passwordIs}`, 'dgi'),
  new RegExp(String.raw`(?<![\w-])${passwordIs};[ \t]{0,4}${beside}`, 'dgi'),
  new RegExp(String.raw`\bjdbc:[^\s"']{1,300}?[?&;]${passwordIs}`, 'dgi'),
  // mysql://user:password@host, redis://:password@host, https://user:password@host/repository.git.
  /(?<![\w+.-])[a-z][a-z0-9+._-]{1,30}:\/\/[^\s:@/'"<>]{0,80}:(?<value>[^\s/'"<>]{1,120})@(?=[\w[-])/dgi,
  // …whose password has a slash in it.
  /\b(?:mysql|mariadb|postgres(?:ql)?|redis|rediss|mongodb(?:\+srv)?|amqps?|mssql|sqlserver|oracle|s?ftp):\/\/[^\s:@/'"<>]{0,80}:(?<value>[^\s@'"<>]{1,120})@(?=[\w[-])/dgi,
  // jdbc:oracle:thin:user/password@host, sqlplus user/password@host.
  /\b(?:jdbc:oracle:(?:thin|oci):|(?:sqlplus|impdp|expdp|imp|exp|rman target)[ \t]{1,16}["']?)[\w$#]+\/(?<value>[^\s@"']+)@/dgi,
];

const commandLines: readonly RegExp[] = [
  /\b(?:mysql|mysqldump|mysqladmin|mariadb)\b[^\n]{0,120}?[ \t]-p(?<value>[^\s'"-][^\s'"]{2,})/dg,
  /\bsshpass[ \t]{1,16}-p[ \t]{0,16}["']?(?<value>[^\s'"]{3,})/dg,
  /\bsqlcmd\b[^\n]{0,120}?[ \t]-P[ \t]{0,16}["']?(?<value>[^\s'"]{3,})/dg,
  /\bredis-cli\b[^\n]{0,120}?[ \t]-a[ \t]{1,16}["']?(?<value>[^\s'"]{3,})/dg,
  /\bcurl\b[^\n]{0,200}?[ \t](?:-u|--user)[ \t]{1,16}["']?[^\s:'"]+:(?<value>[^\s'"]{3,})/dg,
  /\bnet[ \t]{1,4}use\b[^\n]{0,20}?[ \t]\\\\[^\s]{1,120}[ \t]{1,4}(?:\/user:[^\s]{1,80}[ \t]{1,4})?(?<value>[^\s/*][^\s]{2,})/dgi,
  /\bidentified[ \t]{1,16}by[ \t]{1,16}["']?(?<value>[^\s'";]{3,})/dgi,
];

const keyBlock =
  /(?<value>-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:[^-]|-(?!----)){32,8000}(?:-----END (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----)?)/dg;

function* privateKeys(text: string): Iterable<FoundSecret> {
  // What only speaks of such a block has no data behind its first line.
  for (const found of matchesOf('private-key', keyBlock, text, (value) => /[A-Za-z0-9+/=]{24,}/.test(value))) {
    const tail = /\s+$/.exec(text.slice(found.start, found.end))?.[0].length ?? 0;
    yield { ...found, end: found.end - tail };
  }
}

const rule = (kind: SecretKind, patterns: readonly RegExp[]): SecretRule =>
  function* (text) {
    for (const pattern of patterns) yield* matchesOf(kind, pattern, text, (value) => !isMasked(value));
  };

/** Tokens in manuals: all the same character, or cut short. */
function isMasked(value: string): boolean {
  return isPlaceholder(value) || /(.)\1{9,}|\.{3,}|…/.test(value) || /x{6,}/i.test(value);
}

export const tokenRules: readonly SecretRule[] = [
  privateKeys,
  rule('webhook', webhooks),
  rule('token', tokens),
  rule('connection', connections),
  rule('password', commandLines),
];
