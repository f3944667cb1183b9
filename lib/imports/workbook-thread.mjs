import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import readXlsxFile from 'read-excel-file/node'
import { cellText, plainNumber } from './workbook-cells.mjs'

/** A thread that reads a workbook; plain JavaScript, since threads start without what reads TypeScript. */
const AT_ONCE = 1000

async function tell(message) {
  const asked = once(parentPort, 'message')
  parentPort.postMessage(message)
  await asked
}

/** In the file a text that many cells share stands once; in a message it stands in each of them. */
async function tellRows(data, { record, all }) {
  let [rows, held] = [[], 0]
  for (const [index, row] of data.entries()) {
    const cells = row.map(cellText)
    const length = cells.reduce((sum, cell) => sum + cell.length, cells.length)
    characters += length
    if (length > record) return { longRow: index + 1 }
    if (characters > all) return { tooMuch: true }
    rows.push(cells)
    held += length
    if (rows.length < AT_ONCE && held < record && index < data.length - 1) continue
    await tell({ rows })
    ;[rows, held] = [[], 0]
  }
  return null
}

async function tellSheets({ file, limits }) {
  const sheets = await readXlsxFile(Buffer.from(file), { trim: false, parseNumber: plainNumber })
  for (const { sheet, data } of sheets) {
    await tell({ sheet })
    const refused = await tellRows(data, limits)
    if (refused) return refused
  }
  return {}
}

let characters = 0
parentPort.postMessage(await tellSheets(workerData))
