import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { DocumentRegular } from '@fluentui/react-icons/svg/document'
import { DocumentDismissRegular } from '@fluentui/react-icons/svg/document-dismiss'
import { useState, type ReactElement } from 'react'
import type { FileView } from '../../../src/contract/file.js'
import type { TaskDetail } from '../../../src/contract/task.js'
import { formatMoment, formatSize } from '../../../src/i18n/format.js'
import { useT } from '../../host/reader.js'
import { NARROW, useLook } from '../../ui/look.js'
import { Modal } from '../../ui/Modal.js'
import { problemText } from '../../ui/ProblemView.js'
import { Section } from '../../ui/Section.js'
import { AddFile } from './AddFile.js'
import { useFetching, useRemoval, type Fetching } from './fileChange.js'
import { RemoveFile } from './RemoveFile.js'

const useStyles = makeStyles({
  files: { display: 'flex', flexDirection: 'column', gap: '12px', marginBottom: '16px' },
  file: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 12px',
  },
  about: { minWidth: 0, flexGrow: 1, flexBasis: '220px' },
  name: {
    justifyContent: 'flex-start',
    paddingInline: 0,
    minWidth: 0,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    color: tokens.colorBrandForegroundLink,
    [NARROW]: { minHeight: '44px' },
  },
  imported: { margin: '0 0 4px' },
  names: { display: 'flex', flexDirection: 'column', gap: '4px', marginBottom: '16px' },
  gone: { display: 'flex', gap: '8px', alignItems: 'center', fontStyle: 'italic' },
  none: { margin: '0 0 12px', color: tokens.colorNeutralForeground3 },
  seen: { margin: '12px 0 0' },
  finger: { [NARROW]: { minHeight: '44px' } },
  problem: { margin: '0 0 12px', color: tokens.colorStatusDangerForeground1 },
})

/** How large it is, who laid it there, and when. */
function About({ file }: { file: FileView }): ReactElement {
  const t = useT()
  const look = useLook()
  const { size, by, origin, at } = file
  const side = t(`tab.side.${origin}`)
  return (
    <div className={look.subtle}>
      {formatSize(t.language, size)} · {by ? t('file.by', { name: by, side }) : side} ·{' '}
      <time dateTime={at}>{formatMoment(t.language, at)}</time>
    </div>
  )
}

function Name({ file, fetching }: { file: FileView; fetching: Fetching }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const { name } = file
  if (name === null) {
    return (
      <div className={styles.gone}>
        <DocumentDismissRegular aria-hidden="true" />
        {t('file.wasPersonalData')}
      </div>
    )
  }
  const isUnderWay = fetching.fetchedId === file.id
  return (
    <Button
      className={styles.name}
      appearance="transparent"
      icon={isUnderWay ? <Spinner size="tiny" aria-hidden="true" /> : <ArrowDownloadRegular />}
      aria-label={t(isUnderWay ? 'file.downloading' : 'file.download', { name })}
      disabledFocusable={isUnderWay}
      onClick={() => fetching.fetch(file)}
    >
      {name}
    </Button>
  )
}

type LineProps = { file: FileView; fetching: Fetching; remove: () => void }

function FileLine({ file, fetching, remove }: LineProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const name = file.name ?? ''
  const way = file.canRemove ? 'remove' : file.canRemovePersonalData ? 'removePersonalData' : null
  return (
    <li className={styles.file}>
      <div className={styles.about}>
        <Name file={file} fetching={fetching} />
        <About file={file} />
      </div>
      {way && (
        <Button
          className={styles.finger}
          size="small"
          icon={<DeleteRegular />}
          aria-label={t(`file.${way}Named`, { name })}
          onClick={remove}
        >
          {t(`file.${way}`)}
        </Button>
      )}
    </li>
  )
}

/** Files of the time before the import, of which only the names came along. */
function OnlyNames({ names }: { names: readonly string[] }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <>
      <p className={mergeClasses(look.subtle, styles.imported)}>{t('file.imported')}</p>
      <ul className={mergeClasses(look.list, styles.names)}>
        {names.map((name) => (
          <li key={name} className={styles.gone}>
            <DocumentRegular aria-hidden="true" />
            {name}
          </li>
        ))}
      </ul>
    </>
  )
}

/** "Tilføjede filer": what lies beside the task, and what the reader may do about it. */
export function Files({ task }: { task: TaskDetail }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const fetching = useFetching()
  const [removed, setRemoved] = useState<FileView | null>(null)
  const removal = useRemoval(task.id, () => setRemoved(null))
  const close = (): void => {
    setRemoved(null)
    removal.forget()
  }
  const { files, rights, kind, imported } = task
  const names = imported?.files ?? []
  return (
    <Section title={t('file.title')} lock={rights.addFile ? 'open' : 'noRight'}>
      {files.length === 0 && names.length === 0 && <p className={styles.none}>{t('file.none')}</p>}
      {files.length > 0 && (
        <ul className={mergeClasses(look.list, styles.files)}>
          {files.map((file) => (
            <FileLine key={file.id} file={file} fetching={fetching} remove={() => setRemoved(file)} />
          ))}
        </ul>
      )}
      {names.length > 0 && <OnlyNames names={names} />}
      {fetching.problem && (
        <p role="alert" className={styles.problem}>
          {problemText(t, fetching.problem)}
        </p>
      )}
      {rights.addFile && <AddFile taskId={task.id} />}
      <p className={mergeClasses(look.subtle, styles.seen)}>
        {t(kind === 'LOCAL' ? 'file.seenLocal' : 'file.seen')}
      </p>
      <Modal open={removed !== null} close={close} mustAnswer>
        {removed && <RemoveFile file={removed} removal={removal} close={close} />}
      </Modal>
    </Section>
  )
}
