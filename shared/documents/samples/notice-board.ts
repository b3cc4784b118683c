import type { NoticeBoardFacts } from '../papers/notice-board.ts'
import { noticeBoardPaper } from '../papers/notice-board.ts'

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const noticeBoardSamples: Readonly<Record<string, NoticeBoardFacts>> = {
  pusty: noticeBoardPaper.blank(),
}
