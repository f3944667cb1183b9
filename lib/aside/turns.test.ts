import { describe, expect, it } from 'vitest'
import { Turns } from './turns'

const limits = { places: 3, perKey: 2, waitingPerKey: 4, waiting: 6 }
const settled = () => new Promise(setImmediate)

describe('turns', () => {
  it('one organization has 2 of 3 places, so that another begins at once', async () => {
    const turns = new Turns(limits)
    const begun: string[] = []
    const enter = async (key: number, name: string) => {
      const leave = await turns.enter(key)
      begun.push(name)
      return leave
    }
    const first = await enter(1, 'a1')
    await enter(1, 'a2')
    const third = enter(1, 'a3')
    await enter(2, 'b1')
    expect(begun).toEqual(['a1', 'a2', 'b1'])
    first()
    first()
    await third
    expect(begun).toEqual(['a1', 'a2', 'b1', 'a3'])
  })

  it('organizations that wait take turns: 4 of one do not stand before the first of another', async () => {
    const turns = new Turns({ ...limits, places: 1, perKey: 1 })
    const begun: string[] = []
    const work = (key: number, name: string) =>
      turns.enter(key).then(async (leave) => {
        begun.push(name)
        await settled()
        leave()
      })
    const all = ['a1', 'a2', 'a3', 'a4', 'b1', 'b2'].map((name) => work(name[0] === 'a' ? 1 : 2, name))
    await Promise.all(all)
    expect(begun).toEqual(['a1', 'a2', 'b1', 'a3', 'b2', 'a4'])
  })

  it('refuses the 5th that waits of one organization and the 7th of all, with a sentence', async () => {
    const turns = new Turns({ ...limits, places: 1, perKey: 1 })
    await turns.enter(1)
    for (let n = 0; n < 4; n++) turns.enter(1)
    await expect(turns.enter(1)).rejects.toMatchObject({ code: 'too_many_requests' })
    for (let n = 0; n < 2; n++) turns.enter(2)
    await expect(turns.enter(3)).rejects.toMatchObject({ code: 'too_many_requests' })
  })

  it('who waits and goes away leaves the queue', async () => {
    const turns = new Turns({ ...limits, places: 1, perKey: 1, waitingPerKey: 1 })
    const leave = await turns.enter(1)
    const gone = new AbortController()
    const waiting = turns.enter(1, gone.signal)
    gone.abort(new Error('hung up'))
    await expect(waiting).rejects.toThrow('hung up')
    const next = turns.enter(1)
    leave()
    await next
  })
})
