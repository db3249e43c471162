/** Hits that mean something to one rule in particular, by the detector's name. All others are the content rule's matter. */
import type { Hit } from '../detectors/types.ts';

/** An answer that argues instead of explaining (高根沢 4(6), 鏡野 6(4)). */
export const isRebuttal = ({ detector }: Hit): boolean => detector === 'tone/rebuttal';
/** A question about Instagram itself (熊本 様式2-11 五). */
export const isTechnicalQuestion = ({ detector }: Hit): boolean => detector === 'topic/technical-question';
/** An opinion on what the body does (熊本 4(2)). */
export const isOpinion = ({ detector }: Hit): boolean => detector === 'topic/opinion';
/** What kind of comment it is, not something wrong with it. */
export const isTopic = ({ detector }: Hit): boolean => detector.startsWith('topic/');
/** Asking people for personal data (留萌 9(2)). */
export const isCollecting = ({ detector }: Hit): boolean => detector === 'personal-info/collecting';
/** Writing that screen readers stumble over (鏡野 5(1)イ). */
export const isReadability = ({ detector }: Hit): boolean => detector.startsWith('accessibility/');
