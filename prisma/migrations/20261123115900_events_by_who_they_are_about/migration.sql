-- What others did to a person, and how somebody who was invited is called, is found in the streams of all organisations without reading them.
CREATE INDEX "Event_invitation_idx" ON "Event" (("data"->>'invitation')) WHERE "stream" = 'organisation';
CREATE INDEX "Event_person_idx" ON "Event" (("data"->'person'->>'id')) WHERE "stream" = 'organisation';
