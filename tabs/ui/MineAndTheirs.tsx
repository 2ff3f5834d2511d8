import { Button, makeStyles, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useLook } from './look.js'

const useStyles = makeStyles({
  both: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    gap: '12px',
    marginTop: '8px',
  },
  side: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '12px 14px',
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke1),
    borderRadius: tokens.borderRadiusLarge,
  },
  text: {
    margin: 0,
    flexGrow: 1,
    alignSelf: 'stretch',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    maxHeight: '240px',
    overflowY: 'auto',
  },
})

/** `whose`: who wrote it, and when. `chooseLabel`: what the button is called where it stands alone. */
type Side = { whose: string; text: string; choose: () => void; chooseText: string; chooseLabel?: string }

/** Two have written the same: what each wrote, and the choice. */
export function MineAndTheirs({ sides }: { sides: readonly [Side, Side] }): ReactElement {
  const styles = useStyles()
  const look = useLook()
  return (
    <div className={styles.both}>
      {sides.map(({ whose, text, choose, chooseText, chooseLabel }) => (
        <div key={chooseText} className={styles.side}>
          <div className={look.label}>{whose}</div>
          <p className={styles.text}>{text}</p>
          <Button aria-label={chooseLabel} onClick={choose}>
            {chooseText}
          </Button>
        </div>
      ))}
    </div>
  )
}
