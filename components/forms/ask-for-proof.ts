/** Asks the person who he is. @returns whether he showed it */
type Ask = () => Promise<boolean>

let asking: Ask | null = null

/** The dialog of the page that is open (proof-dialog.tsx). @returns takes it back */
export function answerProofBy(ask: Ask): () => void {
  asking = ask
  return () => {
    if (asking === ask) asking = null
  }
}

export const askForProof = async (): Promise<boolean> => (asking ? asking() : false)
