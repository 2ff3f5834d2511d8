import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  mergeClasses,
  shorthands,
  Spinner,
  tokens,
} from '@fluentui/react-components'
import { AttachRegular } from '@fluentui/react-icons/svg/attach'
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'
import { useRef, useState, type ChangeEvent, type DragEvent, type ReactElement } from 'react'
import { ENDINGS, FILE_MEGABYTES, MAX_FILE_BYTES } from '../../../src/domain/upload.js'
import { formatSize } from '../../../src/i18n/format.js'
import { useDo } from '../../api/queries.js'
import { useT } from '../../host/reader.js'
import { NARROW, useLook } from '../../ui/look.js'
import { problemText } from '../../ui/ProblemView.js'
import { useFilesLearned } from './fileChange.js'

const useStyles = makeStyles({
  place: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '10px',
    padding: '14px',
    ...shorthands.border('1px', 'dashed', tokens.colorNeutralStroke1),
    borderRadius: tokens.borderRadiusLarge,
  },
  over: {
    backgroundColor: tokens.colorBrandBackground2,
    ...shorthands.borderColor(tokens.colorBrandStroke1),
  },
  chosen: { overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1, overflowWrap: 'anywhere' },
  icon: { verticalAlign: '-2px' },
  finger: { [NARROW]: { minHeight: '44px' } },
})

const ACCEPTED = ENDINGS.map((ending) => `.${ending}`).join(',')

type Adding = {
  file: File | null
  choose: (file: File | null) => void
  send: () => void
  isBusy: boolean
  problem: string | null
}

/** The file that is chosen, until it has been taken in. */
function useAdding(taskId: string): Adding {
  const t = useT()
  const [file, setFile] = useState<File | null>(null)
  const learned = useFilesLearned(taskId)
  const adding = useDo('files.add', {
    learned: ({ file: added, task }) => {
      const name = added.name ?? ''
      const isRenamed = / \(\d+\)\.\w+$/.test(name) && name !== file?.name
      learned(task, t(isRenamed ? 'file.addedAs' : 'file.added', { name }))
      setFile(null)
    },
  })
  const isTooLarge = file !== null && file.size > MAX_FILE_BYTES
  const tooLarge = (): string => {
    const { name, size } = file ?? { name: '', size: 0 }
    return t('file.tooLarge', { name, size: formatSize(t.language, size), max: FILE_MEGABYTES })
  }
  return {
    file,
    choose(next) {
      adding.reset()
      setFile(next)
    },
    send() {
      if (!file || isTooLarge || adding.isPending) return
      adding.mutate({ params: { taskId }, query: { name: file.name, confirmed: 'true' }, body: file })
    },
    isBusy: adding.isPending,
    problem: isTooLarge ? tooLarge() : adding.error && problemText(t, adding.error),
  }
}

/** Saying that there is no personal data in the file, and sending it. */
function Confirm({ adding, name }: { adding: Adding; name: string }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const [isConfirmed, setConfirmed] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const isMissing = isAsked && !isConfirmed
  const { isBusy } = adding
  const send = (): void => {
    setAsked(true)
    if (isConfirmed) adding.send()
  }
  return (
    <>
      <Field
        validationState={isMissing ? 'error' : 'none'}
        validationMessage={isMissing ? t('file.confirmMissing') : undefined}
      >
        <Checkbox
          className={styles.finger}
          label={t('file.confirm')}
          checked={isConfirmed}
          disabled={isBusy}
          onChange={(_, { checked }) => setConfirmed(checked === true)}
        />
      </Field>
      <div className={look.row} aria-live="polite">
        <Button className={styles.finger} appearance="primary" disabledFocusable={isBusy} onClick={send}>
          {t('file.upload')}
        </Button>
        {isBusy && <Spinner size="tiny" label={t('file.uploading', { name })} />}
      </div>
    </>
  )
}

/** The button that opens the computer's own way of choosing, and what was chosen. */
function Chooser({ adding }: { adding: Adding }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const chooser = useRef<HTMLInputElement>(null)
  const { file, choose, isBusy, problem } = adding
  const take = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const [chosen] = target.files ?? []
    if (chosen) choose(chosen)
    // So that the same file can be chosen again once it has been put right.
    target.value = ''
  }
  return (
    <>
      <input ref={chooser} type="file" accept={ACCEPTED} hidden aria-label={t('file.add')} onChange={take} />
      <div className={look.row}>
        <Button
          className={styles.finger}
          icon={<AttachRegular />}
          disabledFocusable={isBusy}
          onClick={() => chooser.current?.click()}
        >
          {t(file ? 'file.chooseOther' : 'file.add')}
        </Button>
        {file ? (
          <span className={styles.chosen}>
            {file.name} ({formatSize(t.language, file.size)})
          </span>
        ) : (
          <span className={look.subtle}>{t('file.drop')}</span>
        )}
      </div>
      {problem && (
        <p role="alert" className={styles.problem}>
          <ErrorCircleRegular aria-hidden="true" className={styles.icon} /> {problem}
        </p>
      )}
    </>
  )
}

/** Laying a file beside the task: chosen or dropped here. What was chosen stays when it is refused. */
export function AddFile({ taskId }: { taskId: string }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const adding = useAdding(taskId)
  const [isOver, setOver] = useState(false)
  const { file, choose, isBusy } = adding
  const over = (event: DragEvent): void => {
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped && !isBusy) choose(dropped)
  }
  return (
    <div
      className={mergeClasses(styles.place, isOver && styles.over)}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Chooser adding={adding} />
      <div className={look.subtle}>
        {t('file.rules', { max: FILE_MEGABYTES, endings: ENDINGS.join(', ') })}
      </div>
      {file && file.size <= MAX_FILE_BYTES && (
        <Confirm key={`${file.name} ${file.lastModified}`} adding={adding} name={file.name} />
      )}
    </div>
  )
}
