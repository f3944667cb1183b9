import type postgres from 'postgres'

/** The parts of the driver that its types leave out. */
type Connection = {
  onclose: ((error: Error) => void) | null
  /** Called when everything that was sent has been answered; taken away at the end of the transaction. */
  reserved: (() => void) | null
  /** @returns whether another one may be sent before the answer */
  execute(query: Query): boolean
}
type Query = Promise<unknown> & { handler: (query: Query) => void; reject: (error: unknown) => void }

/** The connection of one transaction. What is carried goes over it, or nowhere: never over one opened after a loss. */
export type Wire = {
  /** @param over why nothing may be sent any more, asked at the moment of sending */
  carry(query: Promise<unknown>, over?: () => Error | undefined, onError?: (error: unknown) => void): void
  /** After the end: its loss is no longer anybody's. */
  leave(): void
}

/**
 * Sends the opening over a driver of one connection, which nobody else uses. The driver keeps statements back while it
 * prepares one, and would give them to the next connection; here they wait in a queue that a loss empties.
 * @throws what the driver says when there is no connection
 */
export async function openWire(
  sql: postgres.Sql,
  opening: string,
  onLost: (error: Error) => void,
  onError: (error: unknown) => void,
): Promise<Wire> {
  const waiting: Query[] = []
  let full = false
  const connection = await new Promise<Connection>((resolve, reject) => {
    const onexecute = (used: Connection) => {
      used.onclose = (error) => {
        onLost(error)
        for (const query of waiting.splice(0)) query.reject(error)
      }
      used.reserved = () => {
        const next = waiting.shift()
        if (next) used.execute(next)
        else full = false
      }
      resolve(used)
      return true
    }
    const asked = sql.unsafe(opening, [], { onexecute } as postgres.UnsafeQueryOptions).execute()
    asked.catch((error: unknown) => {
      onError(error)
      reject(error)
    })
  })
  const send = (query: Query) => {
    if (full) waiting.push(query)
    else full = !connection.execute(query)
  }
  return {
    carry(made, over, note = () => undefined) {
      const query = made as Query
      query.handler = (sent) => {
        const error = over?.()
        if (error) return sent.reject(error)
        sent.catch(note)
        send(sent)
      }
    },
    leave: () => {
      connection.onclose = null
    },
  }
}
