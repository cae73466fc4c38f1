import { StatementSearchElement } from '../components/statement-search.js';
import { register } from './register.js';

register('statement-search', StatementSearchElement);
