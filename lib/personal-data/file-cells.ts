import { openFile } from '../imports/reading/open-file'

/** The cells of a file, of every sheet, each once in a piece. A task aside. @throws LaurelError invalid_file | too_large */
export async function* fileCells({ path }: { path: string }): AsyncGenerator<string[], void, undefined> {
  const { format } = await openFile(path)
  const sheets = format.sheets.length > 0 ? format.sheets : [null]
  for (const sheet of sheets) {
    const opened = await openFile(path, sheet === null ? {} : { sheet })
    yield [...opened.header.names, ...opened.top.flatMap(({ cells }) => cells)]
    for await (const block of opened.blocks()) yield [...new Set(block.rows.flat())]
  }
}
