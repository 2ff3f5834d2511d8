import type { ReactElement } from 'react'
import { ProblemView } from '../components/ProblemView.js'
import { Problem } from '../problem.js'
import { useT } from '../reader.js'

/** An address of the tab that leads nowhere. */
export function Nowhere(): ReactElement {
  const t = useT()
  const problem = new Problem({ status: 404, code: 'not-found', message: t('refusal.not-found') })
  return <ProblemView problem={problem} retry={() => undefined} level={1} />
}
