import { makeStyles } from '@fluentui/react-components'
import { PeopleSwapRegular } from '@fluentui/react-icons/svg/people-swap'
import { useEffect, useRef, type ReactElement } from 'react'
import type { RoleDetail } from '../../../src/contract/role.js'
import { formatMoment } from '../../../src/i18n/format.js'
import { useT } from '../../host/reader.js'
import { Banner } from '../../ui/Banner.js'
import { MineAndTheirs } from '../../ui/MineAndTheirs.js'

const useStyles = makeStyles({ box: { outlineStyle: 'none' } })

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
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const name = theirs?.updatedBy ?? t('person.somebody')
  return (
    <div ref={box} tabIndex={-1} role="alert" className={styles.box}>
      <Banner icon={<PeopleSwapRegular />}>
        <strong>{t('gallery.note.conflict')}</strong>
        <MineAndTheirs
          sides={[
            {
              whose: t('gallery.note.mine'),
              text: mine,
              choose: keepMine,
              chooseText: t('gallery.note.keepMine'),
            },
            {
              whose: theirs
                ? t('gallery.note.theirs', { name, at: formatMoment(t.language, theirs.updatedAt) })
                : t('gallery.note.theirsGone'),
              text: theirs?.text ?? '–',
              choose: takeTheirs,
              chooseText: t('gallery.note.takeTheirs'),
            },
          ]}
        />
      </Banner>
    </div>
  )
}
