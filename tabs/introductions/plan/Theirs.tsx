import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { PeopleSwapRegular } from '@fluentui/react-icons/svg/people-swap'
import type { ReactElement } from 'react'
import { useT } from '../../host/reader.js'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    marginTop: '4px',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground1,
  },
  icon: { flexShrink: 0 },
})

/** Below a field one has written in: what somebody else has meanwhile put there. One's own words stay until one takes theirs. */
export function Theirs({ text, take }: { text: string | undefined; take: () => void }): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  if (text === undefined) return null
  return (
    <div className={styles.line} role="alert">
      <PeopleSwapRegular className={styles.icon} aria-hidden="true" />
      <span>{t('introduction.form.theirs', { text: text === '' ? '–' : text })}</span>
      <Button size="small" onClick={take}>
        {t('introduction.form.takeTheirs')}
      </Button>
    </div>
  )
}
