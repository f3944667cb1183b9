/** A parameter that cannot be read, and why, in words. */
export type Problem = { path: string; message: string }
