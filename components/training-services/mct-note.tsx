/** While nobody checks trainers, a survey counts by its MCT ID alone: said wherever surveys are scored. */
export function MctNote() {
  return (
    <>
      <span className="unsure">Assumed</span> Trainers are not being checked: every survey with an MCT ID
      counts as one with an eligible MCT.
    </>
  )
}
