import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useT } from '../host/reader.js'
import { NARROW, useLook } from '../ui/look.js'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    padding: '12px 16px',
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke2),
    boxShadow: tokens.shadow2,
  },
  // In sight as soon as there is something to save.
  stays: { position: 'sticky', bottom: '12px', zIndex: 2, boxShadow: tokens.shadow8 },
  count: { marginRight: 'auto', [NARROW]: { width: '100%' } },
  button: { [NARROW]: { flexGrow: 1, minHeight: '44px' } },
})

type Props = {
  /** How many changes are not saved; null where they are not counted. */
  count: number | null
  label: string
  isBusy: boolean
  cancel: () => void
  save: () => void
}

/** What is not saved yet, and the two ways on. */
export function SaveBar({ count, label, isBusy, cancel, save }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <div className={mergeClasses(look.card, styles.bar, count !== 0 && styles.stays)}>
      <span className={mergeClasses(look.subtle, styles.count)} role="status">
        {count === 0 ? t('users.edit.noChanges') : count !== null && t('users.edit.changes', { count })}
      </span>
      <Button className={styles.button} onClick={cancel}>
        {t('tab.state.cancel')}
      </Button>
      <Button
        className={styles.button}
        appearance="primary"
        disabledFocusable={isBusy || count === 0}
        onClick={save}
      >
        {label}
      </Button>
    </div>
  )
}
