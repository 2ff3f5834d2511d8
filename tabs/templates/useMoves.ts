import { useEffect, useState, type DragEvent } from 'react'
import { useT } from '../host/reader.js'
import { moveCategory, moveTask, placeOf, stepTask, type Content } from './draft.js'

type Dragged = { kind: 'task' | 'category'; id: string } | null
export type Step = -1 | 1
/** What a thing that can be dragged, and one on which something can be let go, is given. */
type Handlers = Record<string, unknown>
export type Moves = {
  /** For screen readers: where what was moved stands now. */
  said: string
  stepTask: (id: string, step: Step) => void
  stepCategory: (id: string, step: Step) => void
  canStepTask: (id: string, step: Step) => boolean
  drag: (kind: 'task' | 'category', id: string) => Handlers
  dropOnTask: (categoryId: string, at: number) => Handlers
  dropOnCategory: (categoryId: string) => Handlers
}

export const moveButton = (id: string, step: Step): string => `move-${step < 0 ? 'up' : 'down'}-${id}`

/** Moved elsewhere a button loses the focus; whoever moves by the keyboard goes on from where they were. */
function useFocusKept(): (id: string, step: Step) => void {
  const [last, setLast] = useState<{ id: string; step: Step } | null>(null)
  useEffect(() => {
    if (last) document.getElementById(moveButton(last.id, last.step))?.focus()
  }, [last])
  return (id, step) => setLast({ id, step })
}

/** Moves tasks and categories, by dragging and by buttons alike. */
export function useMoves(content: Content, change: (content: Content) => void): Moves {
  const t = useT()
  const [said, setSaid] = useState('')
  const [dragged, setDragged] = useState<Dragged>(null)
  const keepFocus = useFocusKept()
  const takeTask = (next: Content, id: string): void => {
    const place = placeOf(next, id)
    const category = place && next[place.category]
    const task = place && category?.tasks[place.task]
    if (!category || !task) return
    change(next)
    const where = { at: place.task + 1, of: category.tasks.length, category: category.name }
    setSaid(t('templates.task.moved', { name: task.title, ...where }))
  }
  const takeCategory = (id: string, to: number): void => {
    const next = moveCategory(content, id, to)
    const name = next[to]?.name ?? ''
    if (next === content) return
    change(next)
    setSaid(t('templates.category.moved', { name, at: to + 1, of: next.length }))
  }
  const letGo = (drop: (what: NonNullable<Dragged>) => void): Handlers => ({
    onDragOver: (event: DragEvent) => {
      if (dragged) event.preventDefault()
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      event.stopPropagation()
      if (dragged) drop(dragged)
      setDragged(null)
    },
  })
  const indexOf = (categoryId: string): number => content.findIndex(({ id }) => id === categoryId)
  const dropIn = (what: NonNullable<Dragged>, categoryId: string, at?: number): void => {
    if (what.kind === 'category') takeCategory(what.id, indexOf(categoryId))
    else takeTask(moveTask(content, what.id, { categoryId, ...(at === undefined ? {} : { at }) }), what.id)
  }
  return {
    said,
    stepTask(id, step) {
      const next = stepTask(content, id, step)
      if (next) takeTask(next, id)
      keepFocus(id, step)
    },
    stepCategory(id, step) {
      takeCategory(id, indexOf(id) + step)
      keepFocus(id, step)
    },
    canStepTask: (id, step) => stepTask(content, id, step) !== null,
    drag: (kind, id) => ({
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.stopPropagation()
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', id)
        setDragged({ kind, id })
      },
      onDragEnd: () => setDragged(null),
    }),
    dropOnTask: (categoryId, at) => letGo((what) => dropIn(what, categoryId, at)),
    dropOnCategory: (categoryId) => letGo((what) => dropIn(what, categoryId)),
  }
}
