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
import { AttachRegular } from '@fluentui/react-icons'
import { useRef, useState, type DragEvent, type ReactElement } from 'react'
import { ENDINGS, FILE_MEGABYTES, MAX_FILE_BYTES } from '../../../src/domain/upload.js'
import { formatSize } from '../../../src/i18n/format.js'
import { useDo } from '../../asking.js'
import { useT } from '../../reader.js'
import { NARROW, useLook } from '../look.js'
import { problemText } from '../ProblemView.js'
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
  finger: { [NARROW]: { minHeight: '44px' } },
})

const ACCEPTED = ENDINGS.map((ending) => `.${ending}`).join(',')

/** Choosing a file, saying that there is no personal data in it, and sending it. What was chosen stays when it is refused. */
export function AddFile({ taskId }: { taskId: string }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const chooser = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [isConfirmed, setConfirmed] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const [isOver, setOver] = useState(false)
  const learned = useFilesLearned(taskId)
  const adding = useDo('files.add', {
    learned: ({ file: added, task }) => {
      const name = added.name ?? ''
      learned(task, t(name.includes(' (') && name !== file?.name ? 'file.addedAs' : 'file.added', { name }))
      choose(null)
    },
  })

  function choose(next: File | null): void {
    adding.reset()
    setFile(next)
    setConfirmed(false)
    setAsked(false)
    if (chooser.current) chooser.current.value = ''
  }
  const isTooLarge = file !== null && file.size > MAX_FILE_BYTES
  const send = (): void => {
    setAsked(true)
    if (!file || isTooLarge || !isConfirmed || adding.isPending) return
    adding.mutate({ params: { taskId }, query: { name: file.name, confirmed: 'true' }, body: file })
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped && !adding.isPending) choose(dropped)
  }
  const size = file ? formatSize(t.language, file.size) : ''
  const problem = isTooLarge
    ? t('file.tooLarge', { name: file.name, size, max: FILE_MEGABYTES })
    : adding.error && problemText(t, adding.error)

  return (
    <div
      className={mergeClasses(styles.place, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={chooser}
        type="file"
        accept={ACCEPTED}
        hidden
        aria-label={t('file.add')}
        onChange={({ target }) => target.files?.[0] && choose(target.files[0])}
      />
      <Field validationState={problem ? 'error' : 'none'} validationMessage={problem ?? undefined}>
        <div className={look.row}>
          <Button
            className={styles.finger}
            icon={<AttachRegular />}
            disabledFocusable={adding.isPending}
            onClick={() => chooser.current?.click()}
          >
            {t(file ? 'file.chooseOther' : 'file.add')}
          </Button>
          {file ? (
            <span className={styles.chosen}>
              {file.name} ({size})
            </span>
          ) : (
            <span className={look.subtle}>{t('file.drop')}</span>
          )}
        </div>
      </Field>
      <div className={look.subtle}>
        {t('file.rules', { max: FILE_MEGABYTES, endings: ENDINGS.join(', ') })}
      </div>
      {file && !isTooLarge && (
        <>
          <Field
            validationState={isAsked && !isConfirmed ? 'error' : 'none'}
            validationMessage={isAsked && !isConfirmed ? t('file.confirmMissing') : undefined}
          >
            <Checkbox
              className={styles.finger}
              label={t('file.confirm')}
              checked={isConfirmed}
              disabled={adding.isPending}
              onChange={(_, { checked }) => setConfirmed(checked === true)}
            />
          </Field>
          <div className={look.row} aria-live="polite">
            <Button
              className={styles.finger}
              appearance="primary"
              disabledFocusable={adding.isPending}
              onClick={send}
            >
              {t('file.upload')}
            </Button>
            {adding.isPending && <Spinner size="tiny" label={t('file.uploading', { name: file.name })} />}
          </div>
        </>
      )}
    </div>
  )
}
