/** What a file may hold at most; all of it is checked while reading, so that nothing larger is ever in memory. */
export const MAX_ROWS = 5_000_000
export const MAX_COLUMNS = 500
/** Characters of one record. */
export const MAX_RECORD = 1_000_000
/** Different names of workloads, associations, offers or certifications: many times what any report has. Each is kept. */
export const MAX_NAMES = 5_000
export const MAX_INFLATED_BYTES = 2 * 1024 ** 3
/** A compressed file that grows more than this, once it is not small any more, is made to fill disks. */
export const MAX_INFLATION = 200
export const SMALL_INFLATED_BYTES = 32 * 1024 ** 2

export const MAX_WORKBOOK_ROWS = 300_000
export const MAX_WORKBOOK_CELLS = 10_000_000
export const MAX_WORKBOOK_ENTRIES = 10_000
export const MAX_WORKBOOK_BYTES = 200 * 1024 ** 2
/** Of a workbook that is packed once more, which is held in memory as a whole. */
export const MAX_PACKED_WORKBOOK_BYTES = 64 * 1024 ** 2
