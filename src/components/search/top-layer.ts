import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { WindowListener } from '../../state/window-listener.js';

/**
 * Lays a list under its field over all of the page (HTML: popover, top layer), so that no box around the widget cuts it off. Where a
 * browser has no popovers, it lies over what follows, as its style says.
 */
export class TopLayer implements ReactiveController {
  /**
   * @param list Selects the list, which is a manual popover.
   * @param field Selects what it hangs below, and is as wide as.
   */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly list: string,
    private readonly field: string,
    private readonly isOpen: () => boolean,
  ) {
    host.addController(this);
    new WindowListener(host, 'scroll', () => this.hostUpdated(), isOpen);
    new WindowListener(host, 'resize', () => this.hostUpdated(), isOpen);
  }

  hostUpdated(): void {
    const { shadowRoot } = this.host;
    const list = shadowRoot?.querySelector<HTMLElement>(this.list);
    const field = shadowRoot?.querySelector(this.field);
    if (!list?.isConnected || !field || !('popover' in list)) return;
    list.togglePopover(this.isOpen());
    if (!this.isOpen()) return;
    const { left, bottom, width } = field.getBoundingClientRect();
    const { currentCSSZoom: zoom = 1 } = list as { readonly currentCSSZoom?: number };
    // Set on the object, not as an attribute: a strict content policy allows it.
    list.style.left = `${(left + pageXOffset) / zoom}px`;
    list.style.top = `${(bottom + pageYOffset) / zoom}px`;
    list.style.width = `${width / zoom}px`;
  }
}
