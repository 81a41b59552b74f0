import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EmptyState } from "@/components/page/empty-state";
import { PageFrame } from "@/components/page/page-frame";
import { When } from "@/components/page/when";
import { latestMessages } from "@/lib/data/messages";
import { environment } from "@/lib/env";

export const metadata: Metadata = { title: "Messages of the demonstration" };

const LINK = /(https?:\/\/\S+)/;

/** What the demonstration would have sent by mail, for everybody to read. Without the demonstration it does not exist. */
export default async function MessagesPage() {
  if (!environment().demo) notFound();
  const messages = await latestMessages();
  return (
    <PageFrame demo>
      <div className="nhsuk-u-reading-width">
        <h1 className="nhsuk-heading-xl">Messages of the demonstration</h1>
        <p>
          The demonstration sends no mail. What it would have sent is kept here, where everybody can
          read it.
        </p>
        {messages.length === 0 ? (
          <EmptyState heading="No messages yet">
            <p>
              Ask for a sign-in link on the <a href={SIGN_IN}>sign-in page</a>, for example as
              administrator@assurance.example.
            </p>
          </EmptyState>
        ) : null}
      </div>
      {messages.map((message) => (
        <article className="nhsuk-card" key={message.id}>
          <div className="nhsuk-card__content">
            <h2 className="nhsuk-heading-m">{message.subject}</h2>
            <p className="nhsuk-u-secondary-text-colour">
              To {message.to}, <When at={message.at} />
            </p>
            <p className="mb-0 whitespace-pre-line wrap-anywhere">{withLinks(message.text)}</p>
          </div>
        </article>
      ))}
    </PageFrame>
  );
}

/** Makes the addresses in a text links; the pieces never change their order, so their place can be their key. */
function withLinks(text: string) {
  return text
    .trim()
    .split(LINK)
    .map((piece) =>
      LINK.test(piece) ? (
        <a href={piece} key={piece}>
          {piece}
        </a>
      ) : (
        piece
      ),
    );
}

const SIGN_IN = "/sign-in";
