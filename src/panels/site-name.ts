// Names of sites, counties, workshops and other subjects, as every export says them too.
export { regionName, siteName, subjectName, workshopName, type Named } from '../state/derive/subject-name.ts';
