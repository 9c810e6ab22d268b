// English of the slides and their notes. The keys are those of zh-slides.ts.

export const enSlides = {
  'slides.provenance': 'What was read, and by which rules',
  'slides.inFull': 'In full, where the slide had no room:',
  'slides.noPicture': 'The picture of the map could not be made. {{counts}}. {{caption}}',
};
