import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import type { UserImportReport } from '../../src/contract/userImport.js'
import { ask } from '../api/client.js'
import { useAsk, useStale } from '../api/queries.js'
import { Answered } from '../ui/Answered.js'
import { Back } from '../ui/Back.js'
import { useLook } from '../ui/look.js'
import { Message } from '../ui/Message.js'
import { Download } from '../ui/Download.js'
import { PageTitle } from '../ui/PageTitle.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'
import { To } from '../ui/To.js'
import { ChooseFile } from './ChooseFile.js'
import { ImportReport } from './ImportReport.js'
import { useT } from '../host/reader.js'
import { NotForYou } from './NewUser.js'

const useStyles = makeStyles({
  text: { margin: '0 0 12px', maxWidth: '65ch' },
  kinds: { margin: '10px 0 0' },
  run: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
})

/** The server takes no larger one. */
const MAX_MB = 5

/** As it was when it was chosen, whatever happens to it on the disk. */
type Chosen = { name: string; content: Blob }

async function readOf(file: File): Promise<Chosen> {
  return { name: file.name, content: new Blob([await file.arrayBuffer()]) }
}

/** Trying a file and taking it in; the file stays chosen, so that nothing is lost between the two. */
function useImport() {
  const { after } = useStale()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [isTooLarge, setTooLarge] = useState(false)
  const send = ({ content }: Chosen, dryRun: boolean): Promise<UserImportReport> =>
    ask('users.import', { query: { dryRun: dryRun ? 'true' : 'false' }, body: content })
  const trying = useMutation({ mutationFn: (file: Chosen) => send(file, true) })
  const running = useMutation({
    mutationFn: (file: Chosen) => send(file, false),
    onSuccess: () => after('users.import'),
  })
  return {
    chosen,
    isTooLarge,
    trying,
    running,
    async choose(file: File) {
      running.reset()
      trying.reset()
      setTooLarge(file.size > MAX_MB * 1024 * 1024)
      if (file.size > MAX_MB * 1024 * 1024) return
      const read = await readOf(file)
      setChosen(read)
      trying.mutate(read)
    },
    startOver() {
      setChosen(null)
      trying.reset()
      running.reset()
    },
  }
}

type Importing = ReturnType<typeof useImport>

/** What there is to do after the trial run: carry it out, or nothing. */
function Run({ importing, report }: { importing: Importing; report: UserImportReport }): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const { chosen, running } = importing
  const count = report.created + report.updated
  if (report.faults.length > 0 || !chosen) return null
  if (count === 0) return <div role="status">{t('users.import.nothingToDo')}</div>
  return (
    <div className={styles.run}>
      <Button
        appearance="primary"
        disabledFocusable={running.isPending}
        onClick={() => running.mutate(chosen)}
      >
        {t('users.import.run', { count })}
      </Button>
      {running.isPending && <span role="status">{t('users.import.running')}</span>}
    </div>
  )
}

function Done({ report, again }: { report: UserImportReport; again: () => void }): ReactElement {
  const t = useT()
  const look = useLook()
  const { created, updated } = report
  const ways = (
    <>
      <To to="/users">{t('users.import.toList')}</To>
      <Button onClick={again}>{t('users.import.another')}</Button>
    </>
  )
  return (
    <div className={look.card} role="status">
      <Message icon={<CheckmarkCircleRegular />} title={t('users.import.doneTitle')} ways={ways}>
        {t('users.import.done', { created, updated })}
      </Message>
    </div>
  )
}

function Import(): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const importing = useImport()
  const { chosen, isTooLarge, trying, running } = importing
  const problem = trying.error ?? running.error
  if (running.data && running.data.faults.length === 0)
    return <Done report={running.data} again={importing.startOver} />
  return (
    <>
      <div className={look.card}>
        <p className={styles.text}>{t('users.import.text')}</p>
        <div className={look.row}>
          <Download
            label={t('users.import.template')}
            appearance="secondary"
            wanted={{ name: 'users.template', given: {} }}
          />
          <ChooseFile
            label={t(chosen ? 'users.import.chooseOther' : 'users.import.choose')}
            accept=".xlsx,.csv"
            isSecondary={chosen !== null}
            isBusy={trying.isPending || running.isPending}
            choose={(file) => void importing.choose(file)}
          />
        </div>
        <p className={mergeClasses(look.subtle, styles.kinds)} role="status">
          {chosen
            ? t(trying.isPending ? 'users.import.reading' : 'users.import.checked', { name: chosen.name })
            : t('users.import.kinds')}
        </p>
      </div>
      {isTooLarge && <div role="alert">{t('users.import.tooLarge')}</div>}
      {problem && <ProblemBanner problem={problem} />}
      {trying.data && (
        <>
          <ImportReport report={running.data ?? trying.data} />
          <Run importing={importing} report={running.data ?? trying.data} />
        </>
      )}
    </>
  )
}

/** "Mange brugere fra Excel": a trial run first, then the real one. */
export function ImportUsers(): ReactElement {
  const t = useT()
  const look = useLook()
  const query = useAsk('users.options', {})
  return (
    <div className={look.stack}>
      <Back to="/users">{t('tab.nav.users')}</Back>
      <PageTitle title={t('users.import.title')} />
      <Answered query={query} untitled>
        {({ rights }) => (rights.create ? <Import /> : <NotForYou />)}
      </Answered>
    </div>
  )
}
