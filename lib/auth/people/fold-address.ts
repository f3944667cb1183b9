/**
 * An e-mail address as it names an account: the one form that is looked up, must be unique, and has its tries counted.
 * Letters are composed (RFC 6532 asks for NFC) and A–Z made small; every other letter stays, since its small form
 * depends on who asks: to PostgreSQL İ is a kind of i, to JavaScript it is two characters. What the database keeps of
 * an account is `users.email_key`, by the same rule (db/schema/control.ts).
 */
export const foldAddress = (email: string): string =>
  email
    .replaceAll('\0', '')
    .trim()
    .normalize('NFC')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
