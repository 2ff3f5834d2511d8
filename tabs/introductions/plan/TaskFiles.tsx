import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { AttachRegular } from '@fluentui/react-icons/svg/attach'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { useRef, useState, type ChangeEvent, type ReactElement } from 'react'
import type { IntroductionTaskView, PlanView } from '../../../src/contract/introductionPlan.js'
import { ENDINGS, FILE_MEGABYTES, MAX_FILE_BYTES } from '../../../src/domain/upload.js'
import { formatDayOf, formatSize } from '../../../src/i18n/format.js'
import { useT } from '../../host/reader.js'
import { useDownload } from '../../ui/Download.js'
import { NARROW, useLook } from '../../ui/look.js'
import { problemText } from '../../ui/ProblemView.js'
import { usePlanChange } from './change.js'

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '6px' },
  title: { margin: 0 },
  file: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 10px' },
  name: {
    justifyContent: 'flex-start',
    paddingInline: 0,
    minWidth: 0,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    color: tokens.colorBrandForegroundLink,
  },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1, overflowWrap: 'anywhere' },
  finger: { [NARROW]: { minHeight: '44px' } },
})

type Props = { plan: PlanView; task: IntroductionTaskView }
type File = IntroductionTaskView['files'][number]

function FileLine({ plan, task, file }: Props & { file: File }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { id: fileId, name, size, by, at } = file
  const download = useDownload()
  const removing = usePlanChange('introductionTasks.removeFile', plan.id, {
    text: t('file.removed', { name }),
  })
  const given = { params: { taskId: task.id, fileId } }
  return (
    <li className={styles.file}>
      <Button
        className={mergeClasses(styles.name, styles.finger)}
        appearance="transparent"
        icon={<ArrowDownloadRegular />}
        aria-label={t('file.download', { name })}
        disabledFocusable={download.isFetching}
        onClick={() => download.fetch({ name: 'introductionTasks.readFile', given })}
      >
        {name}
      </Button>
      <span className={look.subtle}>
        {[formatSize(t.language, size), ...(by ? [by] : []), formatDayOf(t.language, at)].join(' · ')}
      </span>
      {task.canEdit && isWorkedOn(plan) && (
        <Button
          size="small"
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={t('file.removeNamed', { name })}
          disabledFocusable={removing.isPending}
          onClick={() => removing.mutate(given)}
        />
      )}
      {removing.error && (
        <p role="alert" className={styles.problem}>
          {problemText(t, removing.error)}
        </p>
      )}
    </li>
  )
}

const isWorkedOn = ({ state }: PlanView): boolean => state === 'RUNNING' || state === 'DRAFT'

function Add({ plan, task }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const chooser = useRef<HTMLInputElement>(null)
  const [tooLarge, setTooLarge] = useState<string | null>(null)
  const [name, setName] = useState('')
  const adding = usePlanChange('introductionTasks.addFile', plan.id, { text: t('file.added', { name }) })
  const take = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = target.files ?? []
    target.value = ''
    if (!file) return
    setName(file.name)
    const facts = { name: file.name, size: formatSize(t.language, file.size), max: FILE_MEGABYTES }
    setTooLarge(file.size > MAX_FILE_BYTES ? t('file.tooLarge', facts) : null)
    if (file.size <= MAX_FILE_BYTES)
      adding.mutate({ params: { taskId: task.id }, query: { name: file.name }, body: file })
  }
  const problem = tooLarge ?? (adding.error && problemText(t, adding.error))
  return (
    <>
      <input
        ref={chooser}
        type="file"
        accept={ENDINGS.map((ending) => `.${ending}`).join(',')}
        hidden
        aria-label={t('file.add')}
        onChange={take}
      />
      <div className={look.row} aria-live="polite">
        <Button
          size="small"
          className={styles.finger}
          icon={<AttachRegular />}
          disabledFocusable={adding.isPending}
          onClick={() => chooser.current?.click()}
        >
          {t('file.add')}
        </Button>
        {adding.isPending && <Spinner size="tiny" label={t('file.uploading', { name })} />}
        <span className={look.subtle}>{t('introduction.task.fileHint')}</span>
      </div>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </>
  )
}

/** What lies beside the task. */
export function TaskFiles({ plan, task }: Props): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const mayAdd = task.canEdit && isWorkedOn(plan)
  if (task.files.length === 0 && !mayAdd) return null
  return (
    <div className={styles.box}>
      <h4 className={mergeClasses(look.label, styles.title)}>{t('introduction.task.files')}</h4>
      <ul className={look.list}>
        {task.files.map((file) => (
          <FileLine key={file.id} plan={plan} task={task} file={file} />
        ))}
      </ul>
      {mayAdd && <Add plan={plan} task={task} />}
    </div>
  )
}
