import type { ReactElement } from 'react'
import { AskDialog } from './AskDialog.js'
import { AssignDialog } from './AssignDialog.js'
import type { Work } from './work.js'

/** What is asked before a change from the list is made. */
export function WorkDialogs({ work }: { work: Work }): ReactElement {
  return (
    <>
      <AssignDialog work={work} />
      <AskDialog work={work} />
    </>
  )
}
