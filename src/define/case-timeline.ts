import { CaseTimelineElement } from '../components/case-timeline.js';
import { register } from './register.js';

register('case-timeline', CaseTimelineElement);
