import { z } from "zod";

const flag = z.enum(["0", "1", "true", "false"], "doit valoir 1 ou 0").transform((value) => value === "1" || value === "true");

/** Every variable the product reads, grouped by service, each with the sentence shown when it is wrong. */
const envSchema = z.object({
  NODE_ENV: z.enum(["development", "test", "production"], "doit valoir development, test ou production").default("production"),
  MODE: z.enum(["production", "demo", "test"], "doit valoir production, demo ou test").default("production"),
  PORT: z.coerce.number("doit être un numéro de port, par exemple 3000").int().min(1, "doit être un numéro de port").max(65535, "doit être un numéro de port").default(3000),
  HOST: z.string().default("127.0.0.1"),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: "doit être l’adresse publique du site, par exemple https://emploi.example.org" }).default("http://localhost:3000"),
  TERRITORY: z.string().regex(/^(\d{2,3}|2[AB])$/, "doit être un code de département, par exemple 61").default("61"),
  DATABASE_URL: z.string("est absente : donnez l’adresse de la base PostgreSQL, ou lancez « npm run demo » qui en démarre une").regex(/^postgres(ql)?:\/\//, "doit commencer par postgresql://"),
  REDIS_URL: z.string().regex(/^rediss?:\/\//, "doit commencer par redis:// ou rediss://").optional(),
  MEILI_URL: z.url({ protocol: /^https?$/, error: "doit être une adresse http(s), par exemple http://127.0.0.1:7700" }).optional(),
  MEILI_KEY: z.string().min(16, "doit avoir au moins 16 signes").optional(),
  MEILI_PREFIX: z.string().regex(/^[a-z0-9_]*$/, "n’accepte que lettres minuscules, chiffres et _").default(""),
  RESEND_API_KEY: z.string().startsWith("re_", "doit commencer par re_").optional(),
  RESEND_URL: z.url("doit être une adresse http(s)").optional(),
  SMTP_URL: z.string().regex(/^smtps?:\/\//, "doit commencer par smtp:// ou smtps://").optional(),
  MAIL_FROM: z.string().regex(/@/, "doit contenir une adresse, par exemple Passerelle <ne-pas-repondre@example.org>").default("Passerelle <ne-pas-repondre@example.org>"),
  SMS_GATEWAY_URL: z.url("doit être une adresse http(s)").optional(),
  SMS_GATEWAY_KEY: z.string().optional(),
  SMS_SENDER: z.string().regex(/^([A-Za-z][A-Za-z0-9 ]{2,10}|\+?\d{5,15})$/, "doit être un nom de 3 à 11 lettres ou chiffres, sans accent, ou un numéro").default("Passerelle"),
  SMS_RECEIPT_KEY: z.string().min(16, "doit avoir au moins 16 signes").optional(),
  SMS_STOP_NUMBER: z.string().regex(/^\+?\d{5,15}$/, "doit être un numéro, par exemple 36111").optional(),
  WEB_PUSH_PUBLIC_KEY: z.string().regex(/^B[\w-]{86}$/, "doit être une clé publique VAPID de 87 signes : « npx web-push generate-vapid-keys » en fait une").optional(),
  WEB_PUSH_PRIVATE_KEY: z.string().regex(/^[\w-]{43}$/, "doit être une clé privée VAPID de 43 signes").optional(),
  FRANCE_TRAVAIL_ID: z.string().min(4, "doit être l’identifiant client de l’application").optional(),
  FRANCE_TRAVAIL_SECRET: z.string().min(8, "doit être la clé secrète de l’application").optional(),
  FRANCE_TRAVAIL_URL: z.url({ protocol: /^https?$/, error: "doit être une adresse http(s)" }).default("https://api.francetravail.io/partenaire/offresdemploi/v2/offres/search"),
  FRANCE_TRAVAIL_TOKEN_URL: z.url({ protocol: /^https?$/, error: "doit être une adresse http(s)" }).default("https://entreprise.francetravail.fr/connexion/oauth2/access_token?realm=/partenaire"),
  SECRET: z.string().min(32, "doit avoir au moins 32 signes : elle scelle les codes et les liens").optional(),
  TRUSTED_PROXIES: z.string().default(""),
  DEV_MAILBOX: flag.default(false),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"], "doit valoir fatal, error, warn, info, debug ou silent").default("info"),
  WORKER_CONCURRENCY: z.coerce.number("doit être un nombre").int().min(1, "doit être au moins 1").max(64, "doit être au plus 64").default(4),
});

export type Env = z.infer<typeof envSchema>;

/** A configuration that is wrong: one sentence per variable. */
export class ConfigurationError extends Error {
  constructor(readonly sentences: string[]) {
    super(`La configuration est incorrecte.\n${sentences.map((line) => `  - ${line}`).join("\n")}`);
    this.name = "ConfigurationError";
  }
}

/**
 * Reads the configuration, or says what is wrong with it.
 *
 * An empty variable counts as absent. With MODE=production (the default) `SECRET` and a way to send mail are required, and `DEV_MAILBOX` is refused.
 *
 * @throws ConfigurationError with one sentence per faulty variable
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = envSchema.safeParse(given);
  const sentences = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  const isProduction = (given["MODE"] ?? "production") === "production";
  if (isProduction && !given["SECRET"]) sentences.push("SECRET est absente : donnez au moins 32 signes tirés au hasard (openssl rand -hex 32)");
  if (isProduction && !given["RESEND_API_KEY"] && !given["SMTP_URL"]) sentences.push("RESEND_API_KEY ou SMTP_URL est absente : sans elle aucun code ne part, et personne ne peut entrer");
  if (isProduction && parsed.success && parsed.data.DEV_MAILBOX) sentences.push("DEV_MAILBOX n’existe pas en production : retirez-la");
  if (parsed.success && parsed.data.RESEND_API_KEY && parsed.data.SMTP_URL) sentences.push("RESEND_API_KEY et SMTP_URL sont données toutes les deux : gardez-en une");
  if (given["SMS_STOP_NUMBER"] && !given["SMS_RECEIPT_KEY"]) sentences.push("SMS_STOP_NUMBER demande SMS_RECEIPT_KEY : sans elle, un « STOP » envoyé à ce numéro n’arrive pas ici");
  if (Boolean(given["WEB_PUSH_PUBLIC_KEY"]) !== Boolean(given["WEB_PUSH_PRIVATE_KEY"])) sentences.push("WEB_PUSH_PUBLIC_KEY et WEB_PUSH_PRIVATE_KEY vont ensemble : donnez les deux, ou aucune");
  if (Boolean(given["FRANCE_TRAVAIL_ID"]) !== Boolean(given["FRANCE_TRAVAIL_SECRET"])) sentences.push("FRANCE_TRAVAIL_ID et FRANCE_TRAVAIL_SECRET vont ensemble : donnez les deux, ou aucune");
  if (!parsed.success || sentences.length > 0) throw new ConfigurationError([...new Set(sentences)]);
  return parsed.data;
}

let current: Env | undefined;

/** The configuration of this process, read once. */
export function env(): Env {
  current ??= parseEnv(process.env);
  return current;
}
