import { Button, makeStyles } from '@fluentui/react-components'
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import type { DirectoryReport as Report, DirectoryState } from '../../src/contract/directory.js'
import { formatList, formatMoment } from '../../src/i18n/format.js'
import { ask } from '../api/client.js'
import { useAsk, useStale } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { Answered } from '../ui/Answered.js'
import { Back } from '../ui/Back.js'
import { useLook } from '../ui/look.js'
import { PageTitle } from '../ui/PageTitle.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'
import { ChooseFile } from './ChooseFile.js'
import { DirectoryReport } from './DirectoryReport.js'
import { Leavers } from './Leavers.js'

const useStyles = makeStyles({ text: { margin: '0 0 12px', maxWidth: '65ch' }, list: { margin: '6px 0 0' } })

/** The server takes no larger one. */
const MAX_MB = 5
/** Null: the source that is set. */
type From = { name: string; content: Blob } | null
type Asked = { from: From; dryRun: boolean; leavers: number | null }

function send({ from, dryRun, leavers }: Asked): Promise<Report> {
  if (!from) return ask('directory.refresh', { body: { dryRun, leavers } })
  const query = { dryRun: dryRun ? ('true' as const) : ('false' as const) }
  return ask('directory.import', {
    query: leavers === null ? query : { ...query, leavers },
    body: from.content,
  })
}

/** A trial run and, after it, the real one of the same. */
function useRefresh() {
  const { after } = useStale()
  const [from, setFrom] = useState<From>(null)
  const [isTooLarge, setTooLarge] = useState(false)
  const trying = useMutation({ mutationFn: send })
  const running = useMutation({ mutationFn: send, onSuccess: () => after('directory.refresh') })
  const look = (next: From): void => {
    running.reset()
    setFrom(next)
    trying.mutate({ from: next, dryRun: true, leavers: null })
  }
  return {
    ...{ from, isTooLarge, trying, running },
    look,
    async choose(file: File) {
      trying.reset()
      running.reset()
      setTooLarge(file.size > MAX_MB * 1024 * 1024)
      if (file.size <= MAX_MB * 1024 * 1024)
        look({ name: file.name, content: new Blob([await file.arrayBuffer()]) })
    },
  }
}
type Refreshing = ReturnType<typeof useRefresh>

/** Whether there is anything to carry out, and as how many leave. */
function Run({ refreshing, report }: { refreshing: Refreshing; report: Report }): ReactElement | null {
  const t = useT()
  const look = useLook()
  const { from, running } = refreshing
  const { problem, changed, left, back, lastAdministrator } = report
  const count = left.length + (lastAdministrator ? 1 : 0)
  const mustSay = problem === 'TOO_MANY_LEAVE'
  if (problem && !mustSay) return null
  if (changed.length + left.length + back.length === 0 && !mustSay)
    return <div role="status">{t('directory.report.nothing')}</div>
  const leavers = mustSay ? count : null
  return (
    <div className={look.row}>
      <Button
        appearance="primary"
        disabledFocusable={running.isPending}
        onClick={() => running.mutate({ from, dryRun: false, leavers })}
      >
        {mustSay ? t('directory.page.runLeaving', { count }) : t('directory.page.run')}
      </Button>
      {running.isPending && <span role="status">{t('directory.page.running')}</span>}
    </div>
  )
}

function Last({ last }: { last: NonNullable<DirectoryState['last']> }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { directory, at, problem, unknown, strangers, setAside, changed } = last
  const facts = { at: formatMoment(t.language, at), source: t(`directory.source.${directory}`) }
  const fieldsOf = (fields: readonly string[]): string =>
    formatList(
      t.language,
      (['fullName', 'email', 'title', 'department', 'directPhone', 'mobilePhone', 'left'] as const).flatMap(
        (field) => (fields.includes(field) ? [t(`directory.field.${field}`)] : []),
      ),
    )
  return (
    <>
      <div>{t(problem ? 'directory.page.lastFailed' : 'directory.page.last', facts)}</div>
      {problem && <div>{t(`directory.problem.${problem}`)}</div>}
      {(!problem || problem === 'TOO_MANY_LEAVE') && (
        <div className={look.subtle}>{t('directory.page.lastCounts', { unknown, strangers, setAside })}</div>
      )}
      {changed.length > 0 && (
        <details>
          <summary>{t('directory.page.lastChanged')}</summary>
          <ul className={styles.list}>
            {changed.map(({ person, fields }) => (
              <li key={person.id}>
                {t('directory.holds.line', { name: person.name, what: fieldsOf(fields) })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** What was chosen, and how far it has come. */
function Said({ refreshing }: { refreshing: Refreshing }): ReactElement {
  const t = useT()
  const look = useLook()
  const { from, trying } = refreshing
  const text = (): string => {
    if (trying.isPending)
      return from ? t('directory.page.reading', { name: from.name }) : t('directory.page.previewing')
    if (!trying.data) return t('directory.page.kinds')
    return from ? t('directory.page.checked', { name: from.name }) : t('directory.page.asked')
  }
  return (
    <p className={look.subtle} role="status">
      {text()}
    </p>
  )
}

function Refresh({ state }: { state: DirectoryState }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const refreshing = useRefresh()
  const { isTooLarge, trying, running } = refreshing
  const isBusy = trying.isPending || running.isPending
  const problem = trying.error ?? running.error
  const isDone = running.data?.problem === null
  return (
    <>
      <div className={look.card}>
        <p className={styles.text}>{t('directory.page.text')}</p>
        {state.last ? <Last last={state.last} /> : <div>{t('directory.page.none')}</div>}
        <div className={look.row} style={{ marginTop: '12px' }}>
          {state.source && (
            <Button
              appearance="primary"
              icon={<ArrowSyncRegular />}
              disabledFocusable={isBusy}
              onClick={() => refreshing.look(null)}
            >
              {t('directory.page.preview')}
            </Button>
          )}
          <ChooseFile
            label={t('directory.page.choose')}
            accept=".xlsx,.csv,.json,.txt"
            isSecondary={state.source !== null}
            isBusy={isBusy}
            choose={(file) => void refreshing.choose(file)}
          />
        </div>
        {!isDone && <Said refreshing={refreshing} />}
      </div>
      {isTooLarge && <div role="alert">{t('directory.page.tooLarge')}</div>}
      {problem && <ProblemBanner problem={problem} />}
      {isDone && (
        <div className={look.card} role="status">
          {t('directory.page.done')}
        </div>
      )}
      {trying.data && !isDone && (
        <>
          <Run refreshing={refreshing} report={running.data ?? trying.data} />
          <DirectoryReport report={running.data ?? trying.data} />
        </>
      )}
    </>
  )
}

/** "Kontaktoplysninger og fratrådte": who has left first, then where contact data come from. */
export function Directory(): ReactElement {
  const t = useT()
  const look = useLook()
  const query = useAsk('directory.read', {})
  return (
    <div className={look.stack}>
      <Back to="/users">{t('tab.nav.users')}</Back>
      <PageTitle title={t('directory.page.title')} />
      <Answered query={query} untitled>
        {(state) => (
          <>
            <Leavers left={state.left} />
            <Refresh state={state} />
          </>
        )}
      </Answered>
    </div>
  )
}
