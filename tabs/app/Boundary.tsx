import { Component, type ReactElement, type ReactNode } from 'react'
import { Problem } from '../api/problem.js'
import { ProblemView } from '../ui/ProblemView.js'

type State = { problem: Problem | null }

/** A page that breaks takes only itself down; most often a part of the tab could not be fetched. */
export class Boundary extends Component<{ children: ReactNode }, State> {
  override state: State = { problem: null }

  static getDerivedStateFromError(error: unknown): State {
    if (error instanceof Problem) return { problem: error }
    return { problem: new Problem({ status: 0, code: 'unreadable', message: '' }) }
  }

  override render(): ReactElement {
    const { problem } = this.state
    if (!problem) return <>{this.props.children}</>
    return <ProblemView problem={problem} retry={() => window.location.reload()} level={1} />
  }
}
