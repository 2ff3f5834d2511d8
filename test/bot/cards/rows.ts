import type { TaskRow } from '../../../src/contract/task.js'
import type { Marker } from '../../../src/domain/deadline.js'
import type { TaskAction, TaskStatus } from '../../../src/domain/taskStatus.js'
import { purposeOf, urgencyOf } from '../../../src/domain/urgency.js'
import { day } from '../../support/builders.js'

export const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const today = day('2026-03-02')
export const municipality = 'Korsbæk Kommune'

const dates = { latestStart: '2026-03-27', endDate: '2026-03-27' }
const statusOf = (marker: Marker): TaskStatus =>
  marker === 'CHECK' ? 'COMPLETED' : marker === 'GREY' ? 'NOT_ACTIVE' : 'NOT_STARTED'

export const aRow = (
  n: number,
  marker: Marker,
  actions: TaskAction[],
  written = `Opgave ${n} om sagsdata`,
): TaskRow => ({
  id: id(n),
  number: 97_000 + n,
  templateNumber: 100 + n,
  kind: 'KLIK',
  title: written,
  municipality: { id: id(900), name: municipality },
  project: { id: id(901), name: 'KSD' },
  phase: '2.2 Klargøring',
  theme: 'Data',
  priority: 'MANDATORY',
  status: statusOf(marker),
  marker,
  urgency: urgencyOf({ ...dates, marker, status: statusOf(marker) }, today),
  purpose: purposeOf({ ...dates, marker, status: statusOf(marker) }, today),
  nextChange: marker === 'GREEN' ? '2026-03-20' : null,
  nextMarker: marker === 'GREEN' ? 'YELLOW' : null,
  ...dates,
  startDate: null,
  responsible: { id: id(902), name: 'Elin Nielsen' },
  executor: null,
  isOwn: true,
  version: 3,
  actions,
})
