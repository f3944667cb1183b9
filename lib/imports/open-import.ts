import { aside } from '../aside/aside'
import { LaurelError } from '../errors'
import type { ImportKind } from './model/import-kinds'
import { checkMapping } from './reading/check-mapping'
import { defaultMapping } from './reading/default-mapping'
import { type FileFormat, headersUsed, type Mapping } from './reading/mapping'
import type { OpenedHeader, ReadHints } from './reading/opened-file'

type Asked = { kind: ImportKind; mapping: Mapping | null }
type File = { path: string; signal?: AbortSignal }

/**
 * The file and how it is read: as the import says, as a file of the same rows was before, or by our own column names.
 * @throws LaurelError invalid_file | too_large
 */
export async function openImport(
  orgId: number,
  { kind, mapping }: Asked,
  { path, signal }: File,
  readBefore: (names: readonly string[], format: FileFormat) => Promise<Mapping | null>,
): Promise<{ opened: OpenedHeader; mapping: Mapping }> {
  const hints = mapping ? hintsOf(mapping, mapping) : {}
  const opened = await aside.run('open', { path, hints }, { orgId, signal })
  const { names } = opened.header
  const found =
    mapping ?? (await readBefore(names, opened.format)) ?? defaultMapping(kind, names, opened.format)
  const issues = 'issues' in found ? found.issues : checkMapping(found, names)
  if ('issues' in found || issues.length > 0)
    throw new LaurelError(
      'invalid_file',
      `This is not a file of ${kind}: its columns do not fit. Nothing was imported.`,
      issues,
    )
  return { opened, mapping: found }
}

/** How a file falls into rows and columns, as a mapping says it or as it was found; the row of its header holds them. */
export const hintsOf = (
  { separator, sheet, headerRow, encoding }: Partial<FileFormat>,
  mapping: Pick<Mapping, 'columns' | 'filter' | 'unfold'>,
): ReadHints => ({
  ...(separator && { separator }),
  ...(sheet && { sheet }),
  ...(headerRow && { headerRow }),
  ...(encoding && { encoding }),
  names: headersUsed(mapping),
})
