import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { FileView } from '../../../src/contract/file.js'
import { useT } from '../../reader.js'
import { problemText } from '../ProblemView.js'
import { useLook } from '../look.js'
import type { Removal } from './fileChange.js'

type Props = { file: FileView; removal: Removal; close: () => void }

/** Asks before a file goes; KOMBIT's way of removing one says what else happens. */
export function RemoveFile({ file, removal, close }: Props): ReactElement {
  const t = useT()
  const look = useLook()
  const name = file.name ?? ''
  const isOwn = file.canRemove
  const { isBusy, problem } = removal
  return (
    <DialogBody>
      <DialogTitle>{t(isOwn ? 'file.removeTitle' : 'file.removePersonalDataTitle', { name })}</DialogTitle>
      <DialogContent>
        {t(isOwn ? 'file.removeText' : 'file.removePersonalDataText')}
        {problem && <p role="alert">{problemText(t, problem)}</p>}
      </DialogContent>
      <DialogActions>
        <Button className={look.lastWhenNarrow} onClick={close}>
          {t('file.no')}
        </Button>
        <Button
          appearance="primary"
          disabledFocusable={isBusy}
          onClick={() => (isOwn ? removal.remove(file) : removal.removePersonalData(file))}
        >
          {t('file.yes')}
        </Button>
      </DialogActions>
    </DialogBody>
  )
}
