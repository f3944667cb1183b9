const MIB = 1024 * 1024

export const MAX_ATTACHMENT_BYTES = 20 * MIB
export const MAX_PER_SUBJECT = 50
/** Of an organization, together. */
export const MAX_KEPT_BYTES = 5 * 1024 * MIB

export const inMib = (bytes: number): number => bytes / MIB
