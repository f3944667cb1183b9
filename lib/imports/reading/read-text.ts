import { decoder } from './decode-text'
import type { Encoding } from './encodings'
import { readPieces } from './file-bytes'
import { MAX_RECORD } from './limits'
import { afterLastLineEnd, countLineEnds } from './line-ends'
import type { Separator } from './mapping'
import { readBlock, type TextBlock, tooLong, unreadable } from './text-block'

/** Where the text lies and how it is written. */
export type TextSource = {
  path: string
  gzip: boolean
  encoding: Encoding
  separator: Separator
  /** Characters before the first record: a line `sep=;`. */
  skip: number
  /** Line on which the header starts, at the earliest. */
  firstLine: number
}
/** Sizes of pieces in bytes and of blocks in characters; small ones let tests cross every border. */
export type Sizes = { piece: number; block: number }

const SIZES: Sizes = { piece: 64 * 1024, block: 128 * 1024 }

/**
 * The records of a text file, header included, in blocks. Never holds more than a block and one record.
 * @throws LaurelError invalid_file | too_large
 */
export async function* readText(
  source: TextSource,
  sizes = SIZES,
): AsyncGenerator<TextBlock & { bytesRead: number }> {
  const state = { pending: '', skip: source.skip, line: source.firstLine, tryAt: sizes.block, bytesRead: 0 }
  const text = decoder(source.encoding, (more) => state.line + countLineEnds(state.pending + more))
  for await (const { bytes, bytesRead } of readPieces(source.path, source.gzip, sizes.piece)) {
    state.pending += text.decode(bytes)
    state.bytesRead = bytesRead
    if (!skipped(state) || state.pending.length < state.tryAt) continue
    const block = take(state, source.separator, sizes)
    if (block) yield block
  }
  state.pending += text.end()
  if (!skipped(state) || state.pending === '') return
  const block = readBlock(state.pending, source.separator, state.line, true)
  yield Object.assign(block, { bytesRead: state.bytesRead })
}

type State = { pending: string; skip: number; line: number; tryAt: number; bytesRead: number }

function skipped(state: State): boolean {
  if (state.pending.length < state.skip) return false
  if (state.skip > 0) state.pending = state.pending.slice(state.skip)
  state.skip = 0
  return true
}

function take(state: State, separator: Separator, sizes: Sizes): (TextBlock & { bytesRead: number }) | null {
  const cut = afterLastLineEnd(state.pending)
  const block = cut > 0 ? readBlock(state.pending.slice(0, cut), separator, state.line, false) : null
  if (!block || block.consumed === 0) {
    if (state.pending.length > MAX_RECORD) throw block ? unreadable(state.line) : tooLong(state.line)
    state.tryAt = state.pending.length + sizes.block
    return null
  }
  state.pending = state.pending.slice(block.consumed)
  state.line += block.lineEnds
  state.tryAt = Math.max(sizes.block, state.pending.length + sizes.block / 2)
  return Object.assign(block, { bytesRead: state.bytesRead })
}
