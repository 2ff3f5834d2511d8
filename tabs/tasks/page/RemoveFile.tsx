import type { ReactElement } from 'react'
import type { FileView } from '../../../src/contract/file.js'
import { useT } from '../../host/reader.js'
import type { Removal } from './fileChange.js'
import { DialogFrame } from '../../ui/DialogFrame.js'

type Props = { file: FileView; removal: Removal; close: () => void }

/** Asks before a file goes; KOMBIT's way of removing one says what else happens. */
export function RemoveFile({ file, removal, close }: Props): ReactElement {
  const t = useT()
  const name = file.name ?? ''
  const isOwn = file.canRemove
  const { isBusy, problem } = removal
  return (
    <DialogFrame
      title={t(isOwn ? 'file.removeTitle' : 'file.removePersonalDataTitle', { name })}
      cancel={close}
      cancelText={t('file.no')}
      act={() => (isOwn ? removal.remove(file) : removal.removePersonalData(file))}
      actText={t('file.yes')}
      isBusy={isBusy}
      problem={problem}
    >
      {t(isOwn ? 'file.removeText' : 'file.removePersonalDataText')}
    </DialogFrame>
  )
}
