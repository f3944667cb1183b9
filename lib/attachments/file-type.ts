import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import yauzl from 'yauzl'
import type { FileTypeId } from './model/file-types'

/** Software writes a little around a PDF; what reads one looks this far from either end. */
const EDGE = 1024
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const JPEG = Buffer.from([0xff, 0xd8, 0xff])
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04])

/** What the content of a file is; null: nothing that may be attached, or broken. */
export async function fileType(path: string): Promise<FileTypeId | null> {
  const { head, tail } = await edges(path)
  if (head.includes('%PDF-')) return tail.includes('%%EOF') ? 'pdf' : null
  if (head.subarray(0, PNG.length).equals(PNG)) return tail.includes('IEND') ? 'png' : null
  if (head.subarray(0, JPEG.length).equals(JPEG)) return 'jpeg'
  if (head.subarray(0, ZIP.length).equals(ZIP)) return officeType(path)
  return head.length > 0 && (await isText(path)) ? 'text' : null
}

async function edges(path: string): Promise<{ head: Buffer; tail: Buffer }> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const read = async (at: number) => {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(EDGE), 0, EDGE, at)
      return buffer.subarray(0, bytesRead)
    }
    return { head: await read(0), tail: await read(Math.max(0, size - EDGE)) }
  } finally {
    await file.close()
  }
}

/** The part that makes it what it is. */
const OFFICE: Readonly<Record<string, FileTypeId>> = {
  'word/document.xml': 'word',
  'xl/workbook.xml': 'excel',
  'ppt/presentation.xml': 'slides',
}
const MAX_PARTS = 10_000

async function officeType(path: string): Promise<FileTypeId | null> {
  const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => null)
  if (!zip) return null
  try {
    if (zip.entryCount > MAX_PARTS) return null
    const names = new Set<string>()
    for await (const { fileName } of zip.eachEntry()) names.add(fileName)
    // With macros it would run.
    if (!names.has('[Content_Types].xml') || [...names].some((name) => name.endsWith('vbaProject.bin')))
      return null
    return Object.entries(OFFICE).find(([part]) => names.has(part))?.[1] ?? null
  } catch {
    return null
  } finally {
    zip.close()
  }
}

const IN_TEXTS = [...'\t\n\f\r'].map((one) => one.charCodeAt(0))
/** What no text holds; in UTF-8 such a byte is always a character of its own. */
const isControl = (byte: number): boolean => (byte < 32 && !IN_TEXTS.includes(byte)) || byte === 127

async function isText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
      if (piece.some(isControl)) return false
      decoder.decode(piece, { stream: true })
    }
    decoder.decode()
    return true
  } catch {
    return false
  }
}
