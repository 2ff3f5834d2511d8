import { Button, makeStyles, shorthands, tokens } from '@fluentui/react-components'
import { PeopleSwapRegular } from '@fluentui/react-icons'
import { useEffect, useRef, type ReactElement } from 'react'
import type { RoleDetail } from '../../../src/contract/role.js'
import { formatMoment } from '../../../src/i18n/format.js'
import { useT } from '../../reader.js'
import { Banner } from '../Banner.js'
import { useLook } from '../look.js'

const useStyles = makeStyles({
  box: { outlineStyle: 'none' },
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

type Props = {
  theirs: RoleDetail['notes'][number] | null
  mine: string
  keepMine: () => void
  takeTheirs: () => void
}

/** Somebody else saved the note first: both texts, who was first, and the choice. */
export function NoteConflict({ theirs, mine, keepMine, takeTheirs }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const name = theirs?.updatedBy ?? t('refusal.somebody')
  return (
    <div ref={box} tabIndex={-1} role="alert" className={styles.box}>
      <Banner icon={<PeopleSwapRegular />}>
        <strong>{t('gallery.note.conflict')}</strong>
        <div className={styles.both}>
          <div className={styles.side}>
            <div className={look.label}>{t('gallery.note.mine')}</div>
            <p className={styles.text}>{mine}</p>
            <Button onClick={keepMine}>{t('gallery.note.keepMine')}</Button>
          </div>
          <div className={styles.side}>
            <div className={look.label}>
              {theirs
                ? t('gallery.note.theirs', { name, at: formatMoment(theirs.updatedAt) })
                : t('gallery.note.theirsGone')}
            </div>
            <p className={styles.text}>{theirs?.text ?? '–'}</p>
            <Button onClick={takeTheirs}>{t('gallery.note.takeTheirs')}</Button>
          </div>
        </div>
      </Banner>
    </div>
  )
}
