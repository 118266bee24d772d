/** Under names that begin so lie the parts of recordings of one talk. */
export const voicesOf = (questionnaireId: string): string => `ryadom.voice.${questionnaireId}.`;
