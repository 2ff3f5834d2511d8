import type { ReactElement } from 'react'
import { ProblemView } from './ProblemView.js'
import { Problem } from '../api/problem.js'
import { useT } from '../host/reader.js'

/** An address of the tab that leads nowhere. */
export function Nowhere(): ReactElement {
  const t = useT()
  const problem = new Problem({ status: 404, code: 'not-found', message: t('tab.problem.nowhere') })
  return <ProblemView problem={problem} retry={() => undefined} level={1} />
}
