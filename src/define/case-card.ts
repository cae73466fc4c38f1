import { CaseCardElement } from '../components/case-card.js';
import { register } from './register.js';

register('case-card', CaseCardElement);
