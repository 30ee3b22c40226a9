import { PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Component, type ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** Keeps a tab that fails from taking the pane with it. */
export class TabBoundary extends Component<Props, { readonly failed?: string }> {
  override state: { readonly failed?: string } = {};

  static getDerivedStateFromError(error: unknown) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { failed } = this.state;
    if (failed === undefined) return this.props.children;
    return (
      <div role="alert" className="panel">
        <p>
          {this.props.title} could not be shown: {failed}. Your workbook is as it was. Try again; if that does not help, close the pane and open it again.
        </p>
        <PrimaryButton text="Try again" onClick={() => this.setState({})} />
      </div>
    );
  }
}
