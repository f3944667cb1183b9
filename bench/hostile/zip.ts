import { crc32, deflateRawSync } from 'node:zlib'

export type Entry = {
  name: string
  data: Buffer /** Already deflated: what it claims to become. */
  bytes?: number
}

/** A ZIP file with these entries, as plain as the format allows. */
export function zip(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, data, bytes } of entries) {
    const packed = bytes === undefined ? deflateRawSync(data) : data
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(bytes === undefined ? crc32(data) : 0, 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(bytes ?? data.length, 18)
    head.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), packed])
    const listed = Buffer.alloc(42)
    listed.writeUInt16LE(20, 0)
    head.copy(listed, 2, 0, 26)
    listed.writeUInt32LE(offset, 38)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), listed, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const list = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, list, end])
}
