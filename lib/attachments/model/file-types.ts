type FileType = {
  /** As it follows "is": what the content is. */
  what: string
  mediaType: string
  /** How names of such files end. */
  endings: readonly string[]
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** What may be attached. None of them runs when it is opened. */
export const FILE_TYPES = {
  pdf: { what: 'a PDF', mediaType: 'application/pdf', endings: ['pdf'] },
  png: { what: 'a PNG picture', mediaType: 'image/png', endings: ['png'] },
  jpeg: { what: 'a JPEG picture', mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  word: {
    what: 'a Word document',
    mediaType: `${OFFICE}.wordprocessingml.document`,
    endings: ['docx'],
  },
  excel: { what: 'an Excel workbook', mediaType: `${OFFICE}.spreadsheetml.sheet`, endings: ['xlsx'] },
  slides: {
    what: 'a PowerPoint presentation',
    mediaType: `${OFFICE}.presentationml.presentation`,
    endings: ['pptx'],
  },
  text: {
    what: 'a text',
    mediaType: 'text/plain; charset=utf-8',
    endings: ['txt', 'csv', 'eml', 'ics', 'vtt'],
  },
} as const satisfies Record<string, FileType>
export type FileTypeId = keyof typeof FILE_TYPES

const ALL: readonly FileType[] = Object.values(FILE_TYPES)
export const ENDINGS = ALL.flatMap(({ endings }) => endings)

const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/**
 * Why a file may not be kept, by what is in it and not by what it is called; null: it may.
 * @param found what its content is; null: nothing that may be kept
 */
export function typeProblem(name: string, found: FileTypeId | null): string | null {
  const ending = endingOf(name)
  const claimed = ALL.find(({ endings }) => endings.includes(ending))
  if (found === null)
    return claimed
      ? `${name} is not ${claimed.what}, whatever its name says, or it is damaged. Open it, save it anew and attach that.`
      : `${name} cannot be attached. PDFs, PNG and JPEG pictures, Word, Excel and PowerPoint files without macros, and texts in UTF-8 can.`
  const type: FileType = FILE_TYPES[found]
  if (type.endings.includes(ending)) return null
  const right = type.endings.map((one) => `.${one}`).join(' or ')
  return claimed
    ? `${name} is not ${claimed.what}: it is ${type.what}. Give it a name that ends in ${right}, or attach the right file.`
    : `${name} is ${type.what}. Give it a name that ends in ${right}.`
}
