"""What people do: each act is one plain call, here and over HTTP."""

from sandbox.acts.groups import GroupActs
from sandbox.acts.members import MemberActs
from sandbox.acts.people import PeopleActs
from sandbox.acts.sending import SendingActs
from sandbox.acts.tapping import TappingActs
from sandbox.acts.topics import TopicActs


class Acts(PeopleActs, SendingActs, TappingActs, GroupActs, MemberActs, TopicActs):
    """All acts; every argument is a keyword."""
