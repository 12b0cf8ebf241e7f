/** Keeps a fault in drawing from leaving an empty page: it says that something failed, and what. */
import { Component, type ComponentChildren } from 'preact';
import { errorDetails } from './error-details.ts';

interface Props {
  /** What is drawn instead, given the error as one line. */
  readonly instead: (details: string) => ComponentChildren;
  readonly children: ComponentChildren;
}

export class FailureGuard extends Component<Props, { details: string | null }> {
  override state = { details: null };

  static override getDerivedStateFromError(error: unknown) {
    return { details: errorDetails(error) };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  override render() {
    const { details } = this.state;
    return details === null ? this.props.children : this.props.instead(details);
  }
}
