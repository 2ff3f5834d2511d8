import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { useId, useRef, type KeyboardEvent, type ReactElement } from 'react'
import { useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'
import type { Placed } from './inOrder.js'

const useStyles = makeStyles({
  item: {
    padding: '7px 12px',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ...shorthands.border('1px', 'solid', 'transparent'),
    ':hover': { ...shorthands.borderColor(tokens.colorNeutralStroke1) },
    '@media (max-width: 639px)': { minHeight: '44px', boxSizing: 'border-box' },
  },
  here: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    ...shorthands.borderColor(tokens.colorNeutralStroke1),
  },
  above: { color: tokens.colorNeutralForeground3 },
  help: { margin: '0 0 8px' },
})

type Props = { areas: readonly Placed[]; chosen: string | null; choose: (id: string) => void }

/** Where a key leads from the area at `at`: up and down the rows, to the area above, to the first below. */
function goalOf(areas: readonly Placed[], at: number, key: string): number {
  const here = areas[at]
  switch (key) {
    case 'ArrowDown':
      return at + 1
    case 'ArrowUp':
      return at - 1
    case 'ArrowLeft':
      return areas.findIndex(({ id }) => id === here?.parentId)
    case 'ArrowRight':
      return areas[at + 1]?.parentId === here?.id ? at + 1 : -1
    case 'Home':
      return 0
    case 'End':
      return areas.length - 1
    default:
      return -1
  }
}

/** The tree, all of it open: one area is chosen, by pressing it or with the arrow keys. */
export function AreaTree({ areas, chosen, choose }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const help = useId()
  const tree = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = areas.findIndex(({ id }) => id === chosen)
    const goal = areas[goalOf(areas, at, event.key)]
    if (!goal) return
    event.preventDefault()
    choose(goal.id)
    tree.current?.querySelector<HTMLElement>(`[data-area="${goal.id}"]`)?.focus()
  }
  return (
    <>
      <p id={help} className={mergeClasses(look.subtle, styles.help)}>
        {t('organisation.areas.help')}
      </p>
      <div
        ref={tree}
        role="tree"
        aria-label={t('organisation.areas.tree')}
        aria-describedby={help}
        onKeyDown={onKeyDown}
      >
        {areas.map(({ id, name, level, canEdit }) => (
          <div
            key={id}
            role="treeitem"
            data-area={id}
            aria-level={level}
            aria-selected={id === chosen}
            tabIndex={id === chosen ? 0 : -1}
            className={mergeClasses(
              styles.item,
              look.focusable,
              !canEdit && styles.above,
              id === chosen && styles.here,
            )}
            style={{ marginInlineStart: `${(level - 1) * 20}px` }}
            onClick={() => choose(id)}
          >
            {name}
          </div>
        ))}
      </div>
    </>
  )
}
