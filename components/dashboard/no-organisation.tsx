/** What is shown in place of their journeys to somebody who was removed from every organisation, or left: what that means, and what to do. */
export function NoOrganisation({ email }: { readonly email: string }) {
  return (
    <div className="nhsuk-u-reading-width">
      <h1 className="nhsuk-heading-xl">You no longer belong to any organisation</h1>
      <p>
        You left, or somebody who manages its people removed you. You stay signed in until this
        session ends, but see no journeys and can change nothing; after that you cannot sign in
        before you are invited again.
      </p>
      <p>What you did stays in the histories, with your name and the duty you had.</p>
      <h2 className="nhsuk-heading-m">What you can do</h2>
      <p>
        If this is a mistake, ask a signatory of the organisation, or an administrator, to invite
        you again at {email}. You belong to it once you have accepted.
      </p>
      <p>
        <a href="/account">See what is held about you</a>
      </p>
    </div>
  );
}
