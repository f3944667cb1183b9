/** In characters. */
export const PASSWORD_MIN = 12
export const PASSWORD_MAX = 1000

/** What a new password has to be, said before it is typed (password-problem.ts decides). */
export const PASSWORD_HINT = `At least ${PASSWORD_MIN} characters: a few words that do not belong together are good. No name, address or common password with something added.`
